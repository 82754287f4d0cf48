package io.simplenetes.daemon;

import static io.simplenetes.daemon.TestHost.QUICK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.daemon.loop.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaemonFaultsTest {

    @TempDir
    Path folder;

    private TestHost host;

    @BeforeEach
    void open() throws IOException {
        host = new TestHost(folder);
    }

    @AfterEach
    void close() throws IOException {
        host.close();
    }

    /// D2: the original tries a failed stop or rm never again, and a failed run every 6 s.
    @ParameterizedTest
    @CsvSource({"running, run", "stopped, stop", "removed, rm"})
    void whatFailsIsReportedAndTriedAgainUntilItWorks(String state, String action) throws IOException {
        StubPod pod = host.pod("web", "1.0.0", state);
        pod.write("fail-" + action, "no image\n\u001b[31mred\n");
        host.start();
        host.until(() -> pod.calls().size() >= 3);

        pod.delete("fail-" + action);

        host.until(() -> host.logged("ended=ok").size() == 1);
        assertThat(host.logged("exit=1").getFirst())
                .contains("pod=web:1.0.0 action=" + action, "output=\"no image\\n\\u001b[31mred\"");
        assertThat(pod.calls()).containsOnly(action);
    }

    /// D10: the original waits without end.
    @Test
    void aHangingCommandIsKilledAtItsLimitAndHoldsUpNobodyElse() throws IOException {
        Settings limited = TestHost.quick(Duration.ofMillis(300), 4, QUICK.patience(), QUICK.fullPass());
        StubPod hanging = host.pod("a", "1.0.0", "running");
        hanging.write("hang-run", "");
        StubPod other = host.pod("b", "1.0.0", "running");
        host.start(limited);
        host.until(() -> other.calls().equals(List.of("run")));
        host.until(() -> hanging.has("hanging"));
        ProcessHandle sleep = ProcessHandle.of(
                        Long.parseLong(hanging.read("hanging").strip().split(" ", -1)[1]))
                .orElseThrow();

        host.until(() -> !host.logged("ended=killed limit=300ms").isEmpty());
        host.until(() -> !sleep.isAlive());
        hanging.delete("hang-run");
        host.until(hanging::isUp);
    }

    @Test
    void startsThatHangDoNotKeepOtherPodsFromStarting() throws IOException {
        Settings impatient = TestHost.quick(QUICK.runLimit(), 2, Duration.ofMillis(200), QUICK.fullPass());
        for (String name : List.of("a", "b", "c")) {
            host.pod(name, "1.0.0", "running").write("hang-run", "");
        }
        StubPod last = host.pod("d", "1.0.0", "running");
        host.start(impatient);

        host.until(() -> last.calls().equals(List.of("run")));
    }

    @Test
    void anUnclearStateIsReportedOnceAndHeededWhenItIsMended() throws IOException {
        StubPod pod = host.pod("web", "1.0.0", "runing");
        host.start();
        host.until(() -> host.logged("pod.state is 'runing'").size() == 1);
        pod.write(".pod.status", "status: exited\n");

        pod.state("running");

        host.until(() -> pod.calls().equals(List.of("run")));
        assertThat(host.logged("pod.state is")).hasSize(1);
    }

    @Test
    void aReleaseIsLeftAloneUntilItsPodIsThere() throws IOException {
        StubPod pod = host.pod("web", "1.0.0", "running");
        Files.move(pod.folder().resolve("pod"), pod.folder().resolve("later"));
        host.start();
        host.until(() -> host.logged("there is no file 'pod'").size() == 1);

        Files.move(pod.folder().resolve("later"), pod.folder().resolve("pod"));

        host.until(() -> pod.calls().equals(List.of("run")));
    }

    /// D5, in part: what a vanished pod runs is left alone and reported.
    @Test
    void aReleaseThatVanishesAndComesBackIsServedAgain() throws IOException {
        StubPod pod = host.pod("web", "1.0.0", "running");
        host.start();
        host.until(() -> pod.calls().equals(List.of("run")));
        Path aside = folder.resolve("aside");

        Files.move(pod.folder(), aside);
        host.until(() -> host.logged("event=vanished").size() == 1);
        Files.move(aside, pod.folder());
        pod.state("stopped");

        host.until(() -> pod.calls().equals(List.of("run", "stop")));
    }

    @Test
    void aReleaseThatIsReplacedByAnotherFolderIsServed() throws IOException {
        StubPod pod = host.pod("web", "1.0.0", "running");
        host.start();
        host.until(pod::isUp);
        pod.killSupervisor();

        Files.move(pod.folder(), folder.resolve("aside"));
        StubPod again = host.pod("web", "1.0.0", "running");
        host.until(() -> again.calls().equals(List.of("run")));
        again.state("stopped");

        host.until(() -> again.calls().equals(List.of("run", "stop")));
    }

    /// D1: any folder that vanishes during the original's walk ends it for good.
    @Test
    void foldersThatComeAndGoDuringTheWorkStopNothing() throws IOException {
        host.start();
        for (int round = 0; round < 60; round++) {
            StubPod fleeting = host.pod("fleeting", "1.0." + round, "running");
            Path aside = folder.resolve("gone" + round);
            Files.move(round % 2 == 0 ? fleeting.folder() : fleeting.folder().getParent(), aside);
        }
        StubPod pod = host.pod("web", "1.0.0", "running");

        host.until(() -> pod.calls().equals(List.of("run")));
        host.until(() -> host.logged("level=error").isEmpty());
    }

    @Test
    void aHomeWhosePodsFolderIsReplacedIsServed() throws IOException {
        host.pod("web", "1.0.0", "running");
        host.start();
        host.until(() -> !host.logged("ended=ok").isEmpty());

        Files.move(host.home.resolve("pods"), folder.resolve("pods-aside"));
        StubPod other = host.pod("other", "1.0.0", "running");

        host.until(() -> other.calls().equals(List.of("run")));
    }

    @Test
    void aHosthomeThatIsTakenAwayIsGivenUp() throws IOException {
        Settings attentive = TestHost.quick(QUICK.runLimit(), 4, QUICK.patience(), Duration.ofMillis(50));
        try (Daemon daemon = Daemon.open(host.home, attentive, line -> {})) {
            Files.move(host.home, folder.resolve("aside"));

            assertThatThrownBy(daemon::run).hasMessageContaining("the HOSTHOME is gone or was replaced");
        }
    }

    @Test
    void threeHundredPodsAreRunAFewAtATime() throws IOException {
        int count = 300;
        String program = "#!/bin/sh\nprintf 'status: running\\npid: %d\\n' >.pod.status\n"
                .formatted(ProcessHandle.current().pid());
        for (int i = 0; i < count; i++) {
            host.pod("p" + i, "1.0.0", "running").program(program);
        }
        host.start();

        host.until(() -> host.logged("ended=ok").size() >= count);
        int atOnce = 0;
        for (String line : host.log) {
            atOnce += line.contains("reason=") && line.contains("action=run") ? 1 : 0;
            atOnce -= line.contains("ended=") ? 1 : 0;
            assertThat(atOnce).isLessThanOrEqualTo(QUICK.starts());
        }
    }

    @Test
    void aPodThatNeverSaysAnythingIsRunAgainEverMoreSeldom() throws IOException {
        StubPod pod = host.pod("web", "1.0.0", "running");
        pod.program("#!/bin/sh\necho \"$*\" >>calls\n");
        host.start();

        host.until(() -> pod.calls().size() >= 3);
        assertThat(host.logged("reason=\"state running, no status\"")).hasSizeGreaterThanOrEqualTo(3);
    }
}
