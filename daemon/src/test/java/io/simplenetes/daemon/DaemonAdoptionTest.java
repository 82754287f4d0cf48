package io.simplenetes.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonAdoptionTest {

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
    void aDaemonThatStartsAnewTouchesNothingThatIsAsItShouldBe() throws IOException {
        StubPod running = host.pod("a", "1.0.0", "running");
        StubPod stopped = host.pod("b", "1.0.0", "stopped");
        StubPod removed = host.pod("c", "1.0.0", "removed");
        host.start();
        host.until(() -> host.logged("ended=ok").size() == 3);
        host.stop();

        host.start();
        StubPod proof = host.pod("d", "1.0.0", "running");
        host.until(() -> proof.calls().equals(List.of("run")));

        assertThat(running.calls()).containsExactly("run");
        assertThat(stopped.calls()).containsExactly("stop");
        assertThat(removed.calls()).containsExactly("rm");
    }

    /// D4: nobody notices in the original.
    @Test
    void aSupervisorThatDiesIsReplacedByRun() throws IOException {
        StubPod pod = host.pod("web", "1.0.0", "running");
        host.start();
        host.until(pod::isUp);
        long pid = pod.supervisor().pid();

        pod.killSupervisor();

        host.until(() -> pod.calls().equals(List.of("run", "run")));
        assertThat(host.logged("supervisor " + pid + " not found")).hasSize(1);
    }

    @Test
    void aSupervisorThatDiedWhileNoDaemonRanIsReplacedByRun() throws IOException {
        StubPod pod = host.pod("web", "1.0.0", "running");
        host.start();
        host.until(() -> host.logged("ended=ok").size() == 1);
        host.stop();
        pod.killSupervisor();

        host.start();

        host.until(() -> pod.calls().equals(List.of("run", "run")));
    }

    @Test
    void anActionThatWasTakenByAnEarlierDaemonIsCarriedOut() throws IOException {
        StubPod pod = host.pod("web", "1.0.0", "running");
        host.start();
        host.until(() -> host.logged("ended=ok").size() == 1);
        host.stop();
        pod.write(".pod.action.taken", "rerun\n");

        host.start();

        host.until(() -> pod.calls().equals(List.of("run", "rm", "run")));
    }
}
