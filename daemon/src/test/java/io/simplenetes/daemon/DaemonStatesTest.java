package io.simplenetes.daemon;

import static io.simplenetes.daemon.TestHost.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonStatesTest {

    @Test
    void aPodFollowsItsStateFile(@TempDir Path folder) throws IOException {
        try (TestHost host = new TestHost(folder)) {
            StubPod pod = host.pod("web", "1.0.0", "running");
            host.start();
            until(() -> pod.calls().equals(java.util.List.of("run")));

            pod.state("stopped");
            until(() -> pod.calls().getLast().equals("stop"));
            pod.state("running");
            until(() -> pod.calls().getLast().equals("run"));
            pod.state("removed");
            until(() -> pod.calls().getLast().equals("rm"));

            assertThat(pod.calls()).containsExactly("run", "stop", "run", "rm");
        }
    }
}
