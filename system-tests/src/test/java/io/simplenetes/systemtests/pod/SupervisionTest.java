package io.simplenetes.systemtests.pod;

import static io.simplenetes.systemtests.pod.Containers.CONF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.simplenetes.host.process.CommandResult;
import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.systemtests.harness.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What the supervisor does when something dies, itself included.
@ParameterizedClass
@EnumSource(Setting.class)
record SupervisionTest(Setting setting) {

    private static final Duration SOON = Duration.ofSeconds(30);

    /// R13: a run after a crash of the supervisor destroyed and created everything anew.
    @Test
    void afterTheSupervisorWasKilledRunAdoptsWhatRuns() throws IOException, InterruptedException {
        try (TestPod pod = running()) {
            String web = pod.process(pod.podmanName("web"), "Pid");
            String side = pod.process(pod.podmanName("side"), "Pid");

            pod.shell("kill -KILL " + pod.status().supervisor());

            await().until(() -> !pod.ready());
            assertThat(pod.status().status()).isEqualTo("unknown");
            pod.succeed("run");
            assertThat(pod.ready()).isTrue();
            assertThat(pod.process(pod.podmanName("web"), "Pid")).isEqualTo(web);
            assertThat(pod.process(pod.podmanName("side"), "Pid")).isEqualTo(side);
        }
    }

    @Test
    void garbageInItsFilesMisleadsNobody() throws IOException, InterruptedException {
        try (TestPod pod = running()) {
            String web = pod.process(pod.podmanName("web"), "Pid");
            String garble = "for file in .pod.run/* .pod.status; do head -c 300 /dev/urandom >$file; done";

            pod.shell(garble);

            assertThat(pod.ready()).isFalse();
            assertThat(pod.pod("run").exitCode()).isZero();
            assertThat(pod.ready()).isTrue();
            assertThat(pod.process(pod.podmanName("web"), "Pid")).isEqualTo(web);
            // For a moment a shell that it starts a command with looks like another one.
            await().atMost(SOON).until(pod::supervisors, count -> count == 1);

            pod.shell(garble);
            pod.succeed("stop");

            assertThat(pod.each("status")).containsExactly("exited", "exited");
            assertThat(pod.supervisors()).isZero();
        }
    }

    @Test
    void aKilledContainerIsStartedAgain() throws IOException, InterruptedException {
        try (TestPod pod = running()) {
            pod.shell("podman kill --signal KILL " + pod.podmanName("web"));

            await().atMost(SOON).until(() -> pod.each("startCount"), List.of("2", "1")::equals);
            await().atMost(SOON).until(pod::ready);
        }
    }

    @Test
    void aContainerThatLostItsConmonIsReplaced() throws IOException, InterruptedException {
        try (TestPod pod = running()) {
            String before = pod.process(pod.podmanName("web"), "Pid");

            pod.shell("kill -KILL " + pod.process(pod.podmanName("web"), "ConmonPid"));

            await().atMost(SOON).until(() -> pod.each("startCount"), List.of("2", "1")::equals);
            await().atMost(SOON).until(pod::ready);
            assertThat(pod.process(pod.podmanName("web"), "Pid")).isNotEqualTo(before);
        }
    }

    @Test
    void aPodThatLostItsInfraContainerIsMadeAnew() throws IOException, InterruptedException {
        int port = Containers.newPort();
        try (TestPod pod = running(port)) {
            pod.shell("podman kill --signal KILL infra." + pod.release().fullName());

            await().atMost(SOON).until(() -> pod.each("startCount"), List.of("2", "2")::equals);
            await().atMost(SOON).until(pod::ready);
            assertThat(Http.get(port, "/")).isEqualTo("hello\n");
        }
    }

    /// R15: nothing kept two runs apart.
    @Test
    void runsAtTheSameTimeMakeOneSupervisor() throws IOException, InterruptedException {
        try (TestPod pod = pod(Containers.newPort())) {
            String codes = pod.shell("for n in 1 2 3; do { ./pod run; echo $?; } & done; wait");

            assertThat(codes).isEqualTo("0\n0\n0\n");
            await().atMost(SOON).until(pod::supervisors, count -> count == 1);
            assertThat(pod.each("startCount")).containsExactly("1", "1");
        }
    }

    @Test
    void stopAndRmAtTheSameTimeAsRunLeaveNothingBehind() throws IOException, InterruptedException {
        try (TestPod pod = pod(Containers.newPort())) {
            pod.shell("for n in 1 2; do ./pod run & ./pod stop & ./pod rm & done; wait");

            pod.succeed("rm");

            assertThat(pod.remains()).isEmpty();
            assertThat(pod.supervisors()).isZero();
        }
    }

    @Test
    void aJobThatEndedWellIsAsItShouldBe() throws IOException, InterruptedException {
        try (TestPod pod = TestPod.of(
                setting,
                List.of(),
                Containers.shell("job", RestartPolicy.NEVER, "echo done"),
                Containers.sleeper("side"))) {
            pod.succeed("run");

            await().atMost(SOON).until(() -> pod.each("status"), List.of("exited", "running")::equals);
            assertThat(pod.ready()).isTrue();
            pod.succeed("run");
            assertThat(pod.each("startCount")).containsExactly("1", "1");
        }
    }

    /// R6, R9: a container that ended at once counted as started.
    @Test
    void aContainerThatEndsAtOnceFailsTheRunAndIsTriedLessAndLessOften() throws IOException, InterruptedException {
        try (TestPod pod = TestPod.of(
                setting,
                List.of(),
                Containers.shell("web", RestartPolicy.ALWAYS, "echo no such page >&2; exit 3"),
                Containers.sleeper("side"))) {
            CommandResult result = pod.pod("run");

            assertThat(result.exitCode()).isOne();
            assertThat(result.stderr())
                    .startsWith("error: container web ended with exit code 3\n")
                    .contains("no such page\n");
            assertThat(pod.ready()).isFalse();
            assertThat(pod.status().status()).isEqualTo("starting");
            await().atMost(SOON).until(() -> pod.succeed("logs", "-p").contains("started again in 4 s"));
            assertThat(pod.each("status")).contains("running");
        }
    }

    @Test
    void aContainerThatPodmanCannotStartIsNamedWithTheReason() throws IOException, InterruptedException {
        try (TestPod pod = TestPod.of(
                setting,
                List.of(),
                Containers.container("web", RestartPolicy.NEVER, List.of("/no/such/program"), List.of(), List.of()))) {
            CommandResult result = pod.pod("run");

            assertThat(result.exitCode()).isOne();
            assertThat(result.stderr()).startsWith("error: container web could not be started: ");
            assertThat(result.stderr()).contains("/no/such/program");
            assertThat(pod.ready()).isFalse();
        }
    }

    private TestPod running() throws IOException, InterruptedException {
        return running(Containers.newPort());
    }

    private TestPod running(int port) throws IOException, InterruptedException {
        TestPod pod = pod(port);
        pod.succeed("run");
        return pod;
    }

    private TestPod pod(int port) throws IOException, InterruptedException {
        TestPod pod = TestPod.of(setting, List.of(CONF), Containers.web(port), Containers.sleeper("side"));
        pod.write("config/conf/message", "first");
        return pod;
    }
}
