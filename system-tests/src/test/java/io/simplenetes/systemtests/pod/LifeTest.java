package io.simplenetes.systemtests.pod;

import static io.simplenetes.systemtests.pod.Containers.CONF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.simplenetes.host.process.CommandResult;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.pod.spec.Volume;
import io.simplenetes.systemtests.harness.Http;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The life of a pod with a web server and a second container.
@ParameterizedClass
@EnumSource(Setting.class)
record LifeTest(Setting setting) {

    @Test
    void runReturnsWhenThePodIsUpAndLeavesAloneWhatRuns() throws IOException, InterruptedException {
        int port = Containers.newPort();
        try (TestPod pod = pod(port)) {
            pod.succeed("run");

            assertThat(pod.status().status()).isEqualTo("running");
            assertThat(pod.ready()).isTrue();
            assertThat(Http.get(port, "/")).isEqualTo("hello\n");
            String process = pod.process(pod.podmanName("web"), "Pid");

            pod.succeed("run");

            assertThat(pod.process(pod.podmanName("web"), "Pid")).isEqualTo(process);
            assertThat(pod.supervisors()).isOne();
        }
    }

    /// R2: the containers of a pod had no network in common.
    @Test
    void containersShareLocalhostAndKnowTheProxy() throws IOException, InterruptedException {
        try (TestPod pod = pod(Containers.newPort())) {
            pod.succeed("run", "--host-interface=127.0.0.1");

            assertThat(pod.shell("podman exec " + pod.podmanName("side") + " wget -qO- http://127.0.0.1:8080/"))
                    .isEqualTo("hello\n");
            assertThat(pod.shell("podman exec " + pod.podmanName("side") + " cat /etc/hosts"))
                    .containsPattern("127\\.0\\.0\\.1\\s+proxy");
        }
    }

    @Test
    void stopKeepsTheContainersAndRunStartsThemAnew() throws IOException, InterruptedException {
        int port = Containers.newPort();
        try (TestPod pod = pod(port)) {
            pod.succeed("run");

            pod.succeed("stop");

            assertThat(pod.status().status()).isEqualTo("exited");
            assertThat(pod.each("status")).containsExactly("exited", "exited");
            assertThat(pod.each("exitCode")).containsExactly("0", "0");
            assertThat(pod.remains()).contains(pod.podmanName("web"));
            assertThat(pod.ready()).isFalse();
            assertThat(pod.supervisors()).isZero();

            pod.succeed("run");

            assertThat(Http.get(port, "/")).isEqualTo("hello\n");
        }
    }

    @Test
    void rmLeavesLogsAndConfigsAndNothingElse() throws IOException, InterruptedException {
        try (TestPod pod = pod(Containers.newPort())) {
            pod.succeed("run");

            pod.succeed("rm");

            assertThat(pod.remains()).isEmpty();
            assertThat(pod.status().status()).isEqualTo("removed");
            assertThat(pod.supervisors()).isZero();
            assertThat(pod.succeed("logs", "--details=name", "web")).isEqualTo("web started\nweb bye\n");
            assertThat(pod.folder().resolve("config/conf/message")).exists();
            assertThat(pod.succeed("rm")).isEmpty();
        }
    }

    @Test
    void aKeptVolumeOutlivesThePod() throws IOException, InterruptedException {
        Volume data = new Volume.Kept("data", Volume.Sharing.NO);
        Container job = Containers.container(
                "job",
                RestartPolicy.NEVER,
                List.of("sh", "-c", "cat /mnt/data/file 2>/dev/null || echo written >/mnt/data/file"),
                List.of(),
                List.of(new Mount("/mnt/data", data)));
        try (TestPod pod = TestPod.of(setting, List.of(data), job)) {
            pod.succeed("run");
            await().until(() -> pod.each("exitCode"), List.of("0")::equals);
            pod.succeed("rm");

            pod.succeed("run");

            await().until(() -> pod.succeed("logs", "-d", "none", "job"), "written\n"::equals);
        }
    }

    @Test
    void stopAndRmOfAPodThatNeverRanDoNothing() throws IOException, InterruptedException {
        try (TestPod pod = pod(Containers.newPort())) {
            pod.succeed("stop");
            pod.succeed("rm");

            assertThat(pod.status().status()).isEqualTo("non-existing");
        }
    }

    @Test
    void aChangedConfigReachesWhoMountsItWithASignal() throws IOException, InterruptedException {
        try (TestPod pod = pod(Containers.newPort())) {
            pod.succeed("run");
            pod.write("config/conf/message", "anew");

            pod.succeed("reload-configs", "conf");

            await().until(() -> pod.succeed("logs", "-d", "none", "web").contains("reloaded anew\n"));
        }
    }

    @Test
    void aSignalToAContainerThatDoesNotRunIsAnError() throws IOException, InterruptedException {
        try (TestPod pod = pod(Containers.newPort())) {
            assertThat(pod.pod("signal", "web").stderr()).startsWith("error: the pod does not run");
            pod.succeed("run");
            pod.succeed("signal");

            pod.shell("podman kill " + pod.podmanName("web"));
            CommandResult result = pod.pod("signal", "web");

            assertThat(result.stderr()).isEqualTo("error: container web does not run\n");
            assertThat(result.exitCode()).isOne();
        }
    }

    /// R16: another relative path than ./pod broke run. R1: so did closed descriptors.
    @Test
    void itRunsFromAnyFolderByAnyNameAndWithoutDescriptors() throws IOException, InterruptedException {
        int port = Containers.newPort();
        try (TestPod pod = pod(port)) {
            String name = pod.folder().getFileName().toString();
            pod.shell("cd .. && " + name + "/pod run <&- >&- 2>&-");
            assertThat(Http.get(port, "/")).isEqualTo("hello\n");
            pod.succeed("rm");

            pod.shell("mkdir there; ln -s ../pod there/link; ln -s link there/again; cd /; nohup '" + pod.folder()
                    + "/there/again' run >/dev/null 2>&1");
            assertThat(Http.get(port, "/")).isEqualTo("hello\n");
            assertThat(pod.shell("CDPATH=/tmp; export CDPATH; cd ..; " + name + "/pod readiness; echo $?"))
                    .isEqualTo("0\n");
        }
    }

    @Test
    void followedLogsGoOnUntilTheReaderLeaves() throws IOException, InterruptedException {
        try (TestPod pod = pod(Containers.newPort())) {
            pod.succeed("run");
            Process follow = setting.account().start(pod.folder(), "./pod", "logs", "--follow", "-d", "name", "web");
            try (var lines = follow.inputReader()) {
                assertThat(lines.readLine()).isEqualTo("web started");
                pod.succeed("signal", "web");
                assertThat(lines.readLine()).isEqualTo("web reloaded first");
            } finally {
                follow.destroy();
            }
            assertThat(follow.waitFor()).isZero();
            await().until(() -> pod.shell("ls .pod.run").contains("follow"), followed -> !followed);
        }
    }

    private TestPod pod(int port) throws IOException, InterruptedException {
        TestPod pod = TestPod.of(setting, List.of(CONF), Containers.web(port), Containers.sleeper("side"));
        pod.write("config/conf/message", "first");
        return pod;
    }
}
