package io.simplenetes.systemtests.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.CommandResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// A pod that is not there: what ends it has nothing to do, what needs it says so.
@ParameterizedClass
@MethodSource("io.simplenetes.systemtests.conformance.Subjects#all")
@Timeout(120)
record GoneTest(Subject pod) {

    @AfterParameterizedClassInvocation
    static void remove(Subject pod) throws InterruptedException {
        pod.isGone();
    }

    @Test
    void whatEndsAPodHasNothingToDo() throws InterruptedException {
        pod.isGone();
        Told before = pod.status();

        for (String action : new String[] {"stop", "kill", "rm"}) {
            assertThat(pod.succeed(action)).isEmpty();
        }
        pod.succeed("rm", "-k");

        assertThat(pod.status().value("status"))
                .isEqualTo(before.value("status"))
                .isIn("non-existing", "removed");
    }

    /// R20: start, signal and others succeeded without doing anything.
    @Test
    void whatNeedsAPodFails() throws InterruptedException {
        pod.isGone();

        pod.fail("start");
        pod.fail("signal");
        pod.fail("reload-configs");
        for (String config : pod.info().eachWord("configs")) {
            pod.fail("reload-configs", config);
        }
        for (String name : pod.info().each("name")) {
            pod.fail("signal", name);
            pod.fail("rerun", name);
        }
        pod.fail("shell", "--", "true");
        assertThat(pod.status().value("status")).isIn("non-existing", "removed");
    }

    @Test
    void itIsNotReadyAndSaysNothing() throws InterruptedException {
        pod.isGone();

        assertThat(pod.pod("readiness")).isEqualTo(new CommandResult(1, "", ""));
    }

    @Test
    void logsAreNoErrorEvenIfThereAreNone() throws InterruptedException {
        pod.isGone();

        pod.succeed("logs");
    }

    @Test
    void imagesAreDownloadedOnce() throws InterruptedException {
        pod.succeed("download");
        pod.succeed("download");
    }

    @Test
    void volumesAreMadeOnceAndNamed() throws InterruptedException {
        pod.isGone();
        pod.succeed("purge");

        assertThat(pod.succeed("create-volumes").lines().toList())
                .isEqualTo(pod.info().words("volumes"));
        assertThat(pod.succeed("create-volumes")).isEmpty();
    }

    @Test
    void purgeMayBeRepeated() throws InterruptedException {
        pod.isGone();

        pod.succeed("purge");
        pod.succeed("purge");
    }

    @Test
    void ramdisksAreListedWithTheirSizes() throws InterruptedException {
        assertThat(pod.succeed("create-ramdisks", "--list").lines().toList())
                .isEqualTo(pod.info().words("ramdisks"))
                .allSatisfy(line -> assertThat(line).matches("[a-z][a-z0-9_-]*:[0-9]+M"));
        assertThat(pod.succeed("create-ramdisks", "-l")).isEqualTo(pod.succeed("create-ramdisks", "--list"));
    }
}
