package io.simplenetes.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonStatesTest {

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

    @Test
    void aPodFollowsItsStateFile() throws IOException {
        StubPod pod = host.pod("web", "1.0.0", "running");
        host.start();
        host.until(() -> pod.calls().equals(List.of("run")));

        pod.state("stopped");
        host.until(() -> pod.calls().getLast().equals("stop"));
        pod.state("running");
        host.until(() -> pod.calls().getLast().equals("run"));
        pod.state("removed");
        host.until(() -> pod.calls().getLast().equals("rm"));

        assertThat(pod.calls()).containsExactly("run", "stop", "run", "rm");
    }

    @Test
    void aReleaseThatAppearsIsRunAndEachVersionOnItsOwn() throws IOException {
        host.start();
        StubPod old = host.pod("web", "1.0.0", "running");
        host.until(() -> old.calls().equals(List.of("run")));

        StubPod young = host.pod("web", "1.1.0", "running");
        host.until(() -> young.calls().equals(List.of("run")));
        old.state("removed");

        host.until(() -> old.calls().equals(List.of("run", "rm")));
        assertThat(young.calls()).containsExactly("run");
    }

    @Test
    void aStateThatIsWrittenInPlaceIsSeenToo() throws IOException {
        StubPod pod = host.pod("web", "1.0.0", "removed");
        host.start();
        host.until(() -> pod.calls().equals(List.of("rm")));

        Files.writeString(pod.folder().resolve("pod.state"), "running");

        host.until(() -> pod.calls().equals(List.of("rm", "run")));
    }

    @Test
    void theCommandsRunInTheFolderOfTheReleaseAndSeeTheEnvironment() throws IOException {
        StubPod pod = host.pod("web", "1.0.0", "removed");
        pod.program("#!/bin/sh\n{ pwd; echo \"$PATH\"; } >seen\necho \"$*\" >>calls\n");
        host.start();

        host.until(() -> pod.calls().equals(List.of("rm")));
        assertThat(pod.read("seen")).isEqualTo(pod.folder() + "\n" + System.getenv("PATH") + "\n");
    }

    @Test
    void runIsGivenThisHostsAddressOfTheMoment() throws IOException {
        Files.writeString(host.home.resolve("hosts.conf"), "10.0.0.5:32767\n10.0.0.6:32767\n");
        StubPod pod = host.pod("web", "1.0.0", "running");
        host.start();
        host.until(pod::isUp);

        Files.writeString(host.home.resolve("hosts.conf"), "$(reboot):1\n");
        host.until(() -> host.logged("not an IPv4 address").size() == 1);
        pod.killSupervisor();

        host.until(() -> pod.calls().equals(List.of("run --host-interface=10.0.0.5", "run")));
    }

    @Test
    void aRerunOfAPodIsRmAndRun() throws IOException {
        StubPod pod = host.pod("web", "1.0.0", "running");
        host.start();
        host.until(() -> pod.calls().equals(List.of("run")));

        pod.write("pod.action", "rerun\n");

        host.until(() -> pod.calls().equals(List.of("run", "rm", "run")));
        assertThat(pod.has("pod.action")).isFalse();
        host.until(() -> !pod.has(".pod.action.taken"));
    }

    @Test
    void aRerunOfContainersIsHandedToThePodOnce() throws IOException {
        StubPod pod = host.pod("web", "1.0.0", "running");
        host.start();
        host.until(() -> pod.calls().equals(List.of("run")));

        pod.write("pod.action", "rerun a b\n");

        host.until(() -> !host.logged("unknown action rerun").isEmpty());
        pod.state("stopped");
        host.until(() -> pod.calls().equals(List.of("run", "rerun a b", "stop")));
    }

    @Test
    void aPodThatSomebodyStoppedByHandIsRunAgain() throws IOException {
        StubPod pod = host.pod("web", "1.0.0", "running");
        host.start();
        host.until(pod::isUp);

        pod.killSupervisor();
        pod.write(".pod.status", "status: exited\npid: \nreadiness: 0\n");

        host.until(() -> pod.calls().equals(List.of("run", "run")));
    }
}
