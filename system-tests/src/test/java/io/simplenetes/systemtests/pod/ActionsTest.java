package io.simplenetes.systemtests.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.simplenetes.host.process.CommandResult;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.pod.spec.Volume;
import io.simplenetes.systemtests.harness.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The actions beside run, stop and rm. R20: an action that failed said that it had not.
@ParameterizedClass
@EnumSource(
        value = Setting.class,
        names = {"ROOT_DASH", "TESTER_ASH"})
record ActionsTest(Setting setting) {

    @Test
    void createMakesWhatStartStartsAndWhatEndedIsNotTakenUpAgain() throws IOException, InterruptedException {
        int port = Containers.newPort();
        try (TestPod pod = TestPod.of(setting, List.of(Containers.CONF), Containers.web(port))) {
            assertThat(pod.pod("start").stderr()).startsWith("error: there is no pod to start\n");

            pod.succeed("create");
            pod.succeed("create");

            assertThat(pod.status().status()).isEqualTo("created");
            assertThat(pod.ready()).isFalse();
            assertThat(pod.supervisors()).isZero();
            assertThat(pod.remains()).contains("pod").doesNotContain(pod.podmanName("web"));

            pod.succeed("start");
            pod.succeed("start");

            assertThat(pod.status().status()).isEqualTo("running");
            assertThat(Http.get(port, "/")).isEqualTo("hello\n");
            assertThat(pod.supervisors()).isOne();
            pod.succeed("create");

            pod.succeed("kill");

            assertThat(pod.status().status()).isEqualTo("exited");
            assertThat(pod.each("exitCode")).containsExactly("137");
            CommandResult again = pod.pod("start");
            assertThat(again.stderr()).isEqualTo("""
                    error: the pod has ended, and is not taken up again
                           'pod run' makes it anew
                    """);
            assertThat(again.exitCode()).isOne();
        }
    }

    @Test
    void startAdoptsWhatRunsWithoutASupervisor() throws IOException, InterruptedException {
        try (TestPod pod = TestPod.of(setting, List.of(), Containers.sleeper("side"))) {
            pod.succeed("run");
            String process = pod.process(pod.podmanName("side"), "Pid");
            pod.shell("kill -KILL " + pod.status().supervisor());
            await().until(() -> pod.supervisors() == 0);

            pod.succeed("start");

            assertThat(pod.process(pod.podmanName("side"), "Pid")).isEqualTo(process);
            assertThat(pod.ready()).isTrue();
        }
    }

    /// R25: the address of the proxy was that of the first start for ever.
    @Test
    void rerunMakesThePodAnewOnTheInterfaceThatItHasOrIsGiven() throws IOException, InterruptedException {
        int port = Containers.newPort();
        try (TestPod pod =
                TestPod.of(setting, List.of(Containers.CONF), Containers.web(port), Containers.sleeper("side"))) {
            pod.succeed("run", "--host-interface=127.0.0.2");
            String process = pod.process(pod.podmanName("side"), "Pid");

            CommandResult other = pod.pod("run", "--host-interface=127.0.0.3");
            assertThat(other.exitCode()).isZero();
            assertThat(other.stderr())
                    .isEqualTo(
                            "warning: the pod is up with 127.0.0.2: 'pod rerun --host-interface=127.0.0.3' puts it on"
                                    + " 127.0.0.3\n");

            pod.succeed("rerun");

            assertThat(pod.process(pod.podmanName("side"), "Pid")).isNotEqualTo(process);
            assertThat(pod.each("ports").getFirst()).startsWith("127.0.0.2:" + port);

            pod.succeed("rerun", "--kill", "--host-interface=127.0.0.3");

            assertThat(pod.each("ports").getFirst()).startsWith("127.0.0.3:" + port);
            assertThat(pod.shell("podman exec " + pod.podmanName("side") + " cat /etc/hosts"))
                    .containsPattern("127\\.0\\.0\\.3\\s+proxy");
        }
    }

    /// R14: a rerun was a signal without an answer, and lost when it came twice.
    @Test
    void rerunOfAContainerMakesItAloneAnew() throws IOException, InterruptedException {
        try (TestPod pod = TestPod.of(setting, List.of(), Containers.sleeper("one"), Containers.sleeper("two"))) {
            CommandResult early = pod.pod("rerun", "one");
            assertThat(early.stderr()).startsWith("error: the pod does not run\n");
            assertThat(early.exitCode()).isOne();
            pod.succeed("run");
            String one = pod.process(pod.podmanName("one"), "Pid");
            String two = pod.process(pod.podmanName("two"), "Pid");

            pod.succeed("rerun", "two");

            assertThat(pod.process(pod.podmanName("one"), "Pid")).isEqualTo(one);
            assertThat(pod.process(pod.podmanName("two"), "Pid")).isNotEqualTo(two);
            assertThat(pod.ready()).isTrue();
            assertThat(pod.pod("rerun", "--kill", "two").exitCode()).isOne();
        }
    }

    @Test
    void aRerunThatCannotSucceedEndsNothing() throws IOException, InterruptedException {
        Path folder = setting.account().newFolder("shared");
        Volume shared = new Volume.Host("shared", folder);
        try (TestPod pod = TestPod.of(
                setting, List.of(shared), Containers.sleeper("side").with(List.of(new Mount("/mnt/shared", shared))))) {
            pod.succeed("run");
            Files.delete(folder);

            CommandResult result = pod.pod("rerun");

            assertThat(result.stderr()).startsWith("error: volume shared: there is no " + folder);
            assertThat(result.exitCode()).isOne();
            assertThat(pod.ready()).isTrue();
        }
    }

    /// R19: purge removed the volumes of other versions and other pods. R10: it left the logs.
    @Test
    void purgeRemovesWhatIsThePodsOwnAndNamesWhatIsShared() throws IOException, InterruptedException {
        List<Volume> volumes = List.of(
                new Volume.Kept("own", Volume.Sharing.NO),
                new Volume.Kept("versions", Volume.Sharing.POD),
                new Volume.Kept("everyone", Volume.Sharing.HOST));
        List<Mount> mounts = volumes.stream()
                .map(volume -> new Mount("/mnt/" + volume.name(), volume))
                .toList();
        try (TestPod pod =
                TestPod.of(setting, volumes, Containers.sleeper("side").with(mounts))) {
            String own = "own-" + pod.release().fullName();
            String versions = "versions-" + pod.release().pod();
            assertThat(pod.succeed("create-volumes")).isEqualTo(own + "\n" + versions + "\neveryone\n");
            assertThat(pod.succeed("create-volumes")).isEmpty();
            pod.succeed("run");
            CommandResult early = pod.pod("purge");
            assertThat(early.stderr()).startsWith("error: the pod is there\n");
            assertThat(early.exitCode()).isOne();
            pod.succeed("rm");

            CommandResult purge = pod.pod("purge");

            assertThat(purge.exitCode()).isZero();
            assertThat(purge.stdout()).isEqualTo(own + "\n");
            assertThat(purge.stderr())
                    .isEqualTo("volume " + versions + " is shared and stays: 'pod purge --shared' removes it\n"
                            + "volume everyone is shared and stays: 'pod purge --shared' removes it\n");
            assertThat(pod.folder().resolve("log")).doesNotExist();
            assertThat(pod.status().status()).isEqualTo("non-existing");
            assertThat(pod.succeed("purge", "--shared")).isEqualTo(versions + "\neveryone\n");
            assertThat(pod.shell("podman volume ls --quiet")).isEmpty();
        }
    }

    /// R24: images were never fetched again. The laboratory has no network, so that nothing can be fetched at all.
    @Test
    void downloadSaysWhatCannotBeHad() throws IOException, InterruptedException {
        try (TestPod pod = TestPod.of(
                setting, List.of(), Container.of("web", "localhost/no/such-image:1"), Containers.sleeper("side"))) {
            CommandResult missing = pod.pod("download");

            assertThat(missing.stderr()).contains("error: cannot get the image localhost/no/such-image:1: ");
            assertThat(missing.exitCode()).isOne();
        }
        try (TestPod pod = TestPod.of(setting, List.of(), Containers.sleeper("side"))) {
            pod.succeed("download");
            CommandResult forced = pod.pod("download", "--force");
            assertThat(forced.stderr()).contains("error: cannot get the image ");
            assertThat(forced.exitCode()).isOne();
        }
    }

    /// R21: arguments were joined and split again.
    @Test
    void shellRunsTheVeryCommandWithItsInputAndGivesItsExitCode() throws IOException, InterruptedException {
        try (TestPod pod = TestPod.of(
                setting,
                List.of(),
                Containers.sleeper("side"),
                Containers.shell("job", RestartPolicy.NEVER, "exit 0"))) {
            CommandResult absent = pod.pod("shell");
            assertThat(absent.stderr()).startsWith("error: container side does not run\n");
            assertThat(absent.exitCode()).isOne();
            pod.succeed("run");

            assertThat(pod.succeed("shell", "--", "printf", "<%s>", "a b", "", "$HOME *", "it's\n", "-x"))
                    .isEqualTo("<a b><><$HOME *><it's\n><-x>");
            assertThat(pod.shell("echo 'echo from $0; exit 7' | ./pod shell side; echo $?"))
                    .isEqualTo("from sh\n7\n");
            assertThat(pod.pod("shell", "job").stderr()).startsWith("error: container job does not run\n");
        }
    }
}
