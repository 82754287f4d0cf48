package io.simplenetes.systemtests.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// A pod from its creation to its removal. Each test brings it to the state from which it goes on: an action that finds
/// its work done
/// costs nothing.
@ParameterizedClass
@MethodSource("io.simplenetes.systemtests.conformance.Subjects#all")
@Timeout(120)
record LivesTest(Subject pod) {

    @AfterParameterizedClassInvocation
    static void remove(Subject pod) throws InterruptedException {
        pod.isGone();
        pod.succeed("purge");
    }

    @Test
    void createMakesAPodThatStartStarts() throws InterruptedException {
        pod.isGone();
        pod.succeed("create", "--host-interface=127.0.0.1");

        Told created = pod.status();
        assertThat(created.value("status")).isEqualTo("created");
        assertThat(created.value("started")).isEmpty();
        assertThat(pod.ready()).isFalse();

        pod.succeed("create");
        assertThat(pod.status().value("created")).isEqualTo(created.value("created"));

        pod.succeed("start");
        await().atMost(Duration.ofSeconds(60)).until(pod::ready);
        assertThat(pod.status().value("status")).isEqualTo("running");
        assertThat(pod.status().value("created")).isEqualTo(created.value("created"));
        assertUntouchedBy("start");
        assertUntouchedBy("create");
    }

    @Test
    void aCreatedPodCanBeRemoved() throws InterruptedException {
        pod.isGone();
        pod.succeed("create");

        pod.succeed("rm");

        assertThat(pod.status().value("status")).isEqualTo("removed");
        pod.fail("start");
    }

    @Test
    void runIsIdempotent() throws InterruptedException {
        pod.isUp();

        assertUntouchedBy("run");
        assertUntouchedBy("run", "--host-interface=127.0.0.1");
        assertUntouchedBy("run", "--host-interface", "127.0.0.1");
        assertUntouchedBy("run", "--");
    }

    private void assertUntouchedBy(String... action) throws InterruptedException {
        Told before = pod.status();
        pod.succeed(action);
        Told after = pod.status();
        for (String key : List.of("pid", "created", "started", "status")) {
            assertThat(after.value(key)).as(String.join(" ", action)).isEqualTo(before.value(key));
        }
        assertThat(after.each("startCount")).isEqualTo(before.each("startCount"));
    }

    @Test
    void theStatusHasTheSameKeysInTheSameOrder() throws IOException, InterruptedException {
        pod.isUp();

        Told status = pod.status();

        assertThat(status.keys())
                .startsWith(
                        "pod",
                        "podVersion",
                        "hostPorts",
                        "created",
                        "started",
                        "updated",
                        "status",
                        "pid",
                        "readiness",
                        "containers")
                .filteredOn(key -> key.equals(".name"))
                .hasSameSizeAs(pod.info().each("name"));
        assertThat(status.text()).containsPattern("(?m)" + """
                    - name: .*
                      container: .*
                      image: .*
                      imageExists: (true|false)
                      restart: (always|never|on-config|on-failure|on-interval:[0-9]+)
                      mounts: .*
                      ports: .*
                      network: .*
                      startCount: [0-9]+
                      status: [a-z-]+$""".indent(4).strip());
        assertThat(status.each("name")).isEqualTo(pod.info().each("name"));
        assertThat(status.each("container")).isEqualTo(pod.info().each("container"));
        assertThat(status.value("pod")).isEqualTo(pod.info().value("pod"));
        assertThat(status.value("hostPorts")).isEqualTo(pod.info().value("hostPorts"));
        assertThat(status.value("readiness")).isEqualTo("1");
        assertThat(status.value("started")).matches("[0-9]{10,}");
        assertThat(ProcessHandle.of(Long.parseLong(status.value("pid")))).isPresent();
        assertThat(Long.parseLong(status.value("updated")))
                .isBetween(
                        Instant.now().minusSeconds(35).getEpochSecond(),
                        Instant.now().plusSeconds(2).getEpochSecond());
        assertThat(Files.readString(pod.folder().resolve(".pod.status"))).isEqualTo(status.text());
        assertThat(pod.succeed("status")).isEqualTo(status.text());
    }

    @Test
    void aStoppedPodIsNotStartedButRunAnew() throws InterruptedException {
        for (String action : List.of("stop", "kill")) {
            pod.isUp();

            pod.succeed(action);

            Told stopped = pod.status();
            assertThat(stopped.value("status")).isEqualTo("exited");
            assertThat(stopped.value("pid")).isEmpty();
            assertThat(stopped.value("readiness")).isEqualTo("0");
            assertThat(stopped.each("status")).doesNotContain("running");
            assertThat(pod.ready()).isFalse();
            pod.succeed(action);
            pod.fail("start");
            pod.fail("signal");
            assertThat(pod.status().value("status")).isEqualTo("exited");
        }
        pod.isUp();
    }

    @Test
    void aRemovedPodIsForgottenButForItsLogs() throws InterruptedException {
        pod.isUp();
        String logs = pod.succeed("logs", "-d", "none");

        pod.succeed("rm");

        Told removed = pod.status();
        assertThat(removed.value("status")).isEqualTo("removed");
        assertThat(removed.value("created") + removed.value("started") + removed.value("pid"))
                .isEmpty();
        assertThat(pod.succeed("logs", "-d", "none")).contains(logs);
        await().until(pod::processes, count -> count == 0);
    }

    @Test
    void rerunMakesThePodAnew() throws InterruptedException {
        for (String[] rerun : new String[][] {{"rerun"}, {"rerun", "--kill", "--host-interface=127.0.0.1"}}) {
            pod.isUp();
            String supervisor = pod.status().value("pid");

            pod.succeed(rerun);

            await().atMost(Duration.ofSeconds(60)).until(pod::ready);
            assertThat(pod.status().value("pid")).isNotEqualTo(supervisor);
            assertThat(pod.status().each("startCount")).containsOnly("1");
        }
    }

    /// R14, R20: it returned before anything had happened, and knew neither its failure nor a wrong name.
    @Test
    void rerunOfOneContainerLeavesTheOthersAlone() throws InterruptedException {
        pod.isUp();
        List<String> names = pod.info().each("name");
        List<String> counts = new ArrayList<>(pod.status().each("startCount"));

        pod.succeed("rerun", names.getLast());

        counts.add(String.valueOf(Integer.parseInt(counts.removeLast()) + 1));
        assertThat(pod.status().each("startCount")).isEqualTo(counts);
        await().atMost(Duration.ofSeconds(60)).until(pod::ready);
        pod.fail("rerun", "no_such_container");
        pod.fail("rerun", "--kill", names.getFirst());
        pod.fail("rerun", "--host-interface=127.0.0.1", names.getFirst());
        assertThat(pod.status().each("startCount")).isEqualTo(counts);
    }

    /// R19: purge must not take from a pod what it uses.
    @Test
    void purgeOfAPodThatIsThereIsRefused() throws InterruptedException {
        pod.isUp();
        pod.fail("purge");
        assertThat(pod.ready()).isTrue();

        pod.succeed("stop");
        pod.fail("purge");

        pod.succeed("rm");
        pod.succeed("purge");
    }

    /// R13: nobody noticed, and the next run destroyed the pod.
    @Test
    void aSupervisorThatDiedIsNoticedAndReplaced() throws InterruptedException {
        pod.isUp();
        String supervisor = pod.status().value("pid");
        pod.shell("kill -KILL " + supervisor);

        await().until(() -> pod.status().value("status"), "unknown"::equals);
        assertThat(pod.succeed("ps")).isEqualTo("pod: " + pod.info().value("pod") + "\nstatus: unknown\n");
        assertThat(pod.ready()).isFalse();

        Told before = new Told(pod.shell("cat .pod.status").stdout());
        pod.succeed("start");
        await().atMost(Duration.ofSeconds(60)).until(pod::ready);
        assertThat(pod.status().value("pid")).isNotEqualTo(supervisor);
        assertThat(pod.status().value("created")).isEqualTo(before.value("created"));
        assertThat(pod.status().each("status")).containsOnly("running");
    }

    /// R15: nothing kept two commands apart.
    @Test
    void commandsAtTheSameTimeDoNotHarmEachOther() throws InterruptedException {
        pod.isGone();

        assertThat(pod.shell("for i in 1 2 3 4; do \"$1\" run & all=\"${all-} $!\"; done\n"
                                + "for i in $all; do wait $i || exit 1; done")
                        .exitCode())
                .isZero();
        assertThat(pod.status().each("startCount")).containsOnly("1");

        pod.shell("for action in run stop rm run rerun rm; do \"$1\" $action & done; wait");
        pod.isUp();
        assertThat(pod.status().each("status")).containsOnly("running");
        assertThat(pod.processes()).isPositive();
        pod.isGone();
        assertThat(pod.status().value("status")).isEqualTo("removed");
        await().until(pod::processes, count -> count == 0);
    }

    /// R1: closed descriptors killed the pod.
    @Test
    void itRunsWithoutDescriptorsAndLeavesNoneOpen() throws InterruptedException {
        pod.isGone();

        pod.shell("\"$1\" run <&- >&- 2>&-");
        assertThat(pod.ready()).isTrue();
        pod.isGone();

        // Ends only when nobody holds the pipe.
        assertThat(pod.shell("exec 5>&1 8>&1; \"$1\" run --no-wait; echo done").stdout())
                .isEqualTo("done\n");
    }
}
