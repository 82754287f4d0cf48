package io.simplenetes.systemtests.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.CommandResult;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.pod.spec.Volume;
import io.simplenetes.systemtests.harness.Laboratory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What keeps a pod from running: one clear message, exit code 1, nothing half done.
@ParameterizedClass
@EnumSource(Setting.class)
record TroubleTest(Setting setting) {

    @Test
    void aBusyPortIsNamed() throws IOException, InterruptedException {
        int port = Containers.newPort();
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                TestPod pod = TestPod.of(setting, List.of(Containers.CONF), Containers.web(port))) {
            CommandResult result = pod.pod("run");

            assertThat(result.stderr())
                    .isEqualTo("error: port " + port + " of 127.0.0.1 is taken by another program\n"
                            + "       end that program (ss -tlnp shows it) or give the pod another hostPort\n");
            assertThat(result.exitCode()).isOne();
            assertThat(pod.remains()).isEmpty();
        }
    }

    @Test
    void theSameReleaseInAnotherFolderIsLeftAlone() throws IOException, InterruptedException {
        try (TestPod pod = TestPod.of(setting, List.of(), Containers.sleeper("side"))) {
            pod.succeed("run");
            Path folder = setting.account().newFolder("pod");
            TestPod twin = new TestPod(setting, pod.release(), folder);
            twin.write("pod", Files.readString(pod.folder().resolve("pod")));
            assertThat(folder.resolve("pod").toFile().setExecutable(true, false))
                    .isTrue();

            CommandResult run = twin.pod("run");
            assertThat(run.exitCode()).isOne();
            assertThat(run.stderr())
                    .startsWith("error: podman has a pod " + pod.release().fullName() + " already: that of "
                            + pod.folder());
            for (String action : List.of("stop", "rm")) {
                CommandResult ended = twin.pod(action);
                assertThat(ended.exitCode()).isZero();
                assertThat(ended.stderr()).startsWith("nothing to do");
            }
            assertThat(pod.ready()).isTrue();
            assertThat(pod.status().status()).isEqualTo("running");
        }
    }

    @Test
    void anImageThatCannotBeHadIsNamed() throws IOException, InterruptedException {
        Container web = Container.of("web", "localhost/no/such-image:1");
        try (TestPod pod = TestPod.of(setting, List.of(), Containers.sleeper("side"), web)) {
            CommandResult result = pod.pod("run");

            assertThat(result.stderr())
                    .contains("error: cannot get the image localhost/no/such-image:1: ")
                    .contains("podman load -i FILE");
            assertThat(result.exitCode()).isOne();
            assertThat(pod.remains()).isEmpty();
            assertThat(pod.supervisors()).isZero();
        }
    }

    @Test
    void aMissingProgramIsNamed() throws IOException, InterruptedException {
        try (TestPod pod = TestPod.of(setting, List.of(), Containers.sleeper("side"))) {
            CommandResult result = pod.run("env", "PATH=/nowhere", "./pod", "run");

            assertThat(result.stderr()).startsWith("error: this host lacks podman flock");
            assertThat(result.exitCode()).isOne();
        }
    }

    @Test
    void aMissingFolderOfTheHostIsNamed() throws IOException, InterruptedException {
        Volume host = new Volume.Host("data", Path.of("/no/such/folder"));
        Container web = Containers.container(
                "web", RestartPolicy.ALWAYS, List.of("sh"), List.of(), List.of(new Container.Mount("/data", host)));
        try (TestPod pod = TestPod.of(setting, List.of(host), web)) {
            CommandResult result = pod.pod("run");

            assertThat(result.stderr()).startsWith("error: volume data: there is no /no/such/folder\n");
            assertThat(result.exitCode()).isOne();
            assertThat(pod.remains()).isEmpty();
        }
    }

    @Test
    void aFolderThatPodmanCannotTakeIsNamed() throws IOException, InterruptedException {
        Path folder = setting.account().newFolder("a,b");
        try (TestPod pod = TestPod.in(setting, folder, List.of(), Containers.sleeper("side"))) {
            assertThat(pod.pod("run").stderr()).startsWith("error: podman cannot keep a log in " + folder);
        }
    }

    @Test
    void aFolderWithBlanksQuotesAndUmlautsIsFine() throws IOException, InterruptedException {
        Path folder = setting.account().newFolder("it's a $folder; über 100%");
        try (TestPod pod =
                TestPod.in(setting, folder, List.of(), Containers.shell("job", RestartPolicy.NEVER, "echo ran"))) {
            pod.succeed("run");

            assertThat(pod.succeed("logs", "-d", "none", "job")).isEqualTo("ran\n");
        }
    }

    @Test
    void onAFullDiskRunFailsTheContainersGoOnAndLaterItWorks() throws IOException, InterruptedException {
        Path folder = setting.account().newFolder("full");
        CommandResult mounted = io.simplenetes.systemtests.harness.Account.ROOT.run(
                Laboratory.folder(), "mount", "-t", "tmpfs", "-o", "size=512k,mode=777", "tmpfs", folder.toString());
        assertThat(mounted.exitCode()).isZero();
        try (TestPod pod = TestPod.in(setting, folder, List.of(), Containers.sleeper("side"))) {
            pod.succeed("run");
            String process = pod.process(pod.podmanName("side"), "Pid");
            pod.shell("kill -KILL " + pod.status().supervisor() + "; rm .pod.run/supervisor; cat /dev/zero >fill");
            assertThat(Files.size(folder.resolve("fill"))).isPositive();

            CommandResult result = pod.pod("run");

            assertThat(result.exitCode()).isOne();
            assertThat(result.stderr()).startsWith("error: ");
            assertThat(pod.ready()).isFalse();

            pod.shell("rm fill");
            pod.succeed("run");

            assertThat(pod.ready()).isTrue();
            assertThat(pod.process(pod.podmanName("side"), "Pid")).isEqualTo(process);
        }
    }
}
