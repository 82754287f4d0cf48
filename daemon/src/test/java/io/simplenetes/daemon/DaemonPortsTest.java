package io.simplenetes.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// D9: the original routes to a dead pod for ten minutes.
class DaemonPortsTest {

    private static final String MAPPING = "61000:30000:4096:false\n";

    @TempDir
    Path folder;

    private TestHost host;
    private StubPod pod;

    @BeforeEach
    void open() throws IOException {
        host = new TestHost(folder);
        pod = host.pod("web", "1.0.0", "running");
        pod.write("pod.portmappings.conf", MAPPING);
        host.start();
        host.until(() -> host.portMappings().equals(MAPPING));
    }

    @AfterEach
    void close() throws IOException {
        host.close();
    }

    @Test
    void aPodThatIsNotReadyIsLeftOutUntilItIs() throws IOException {
        String ready = pod.read(".pod.status");
        pod.write(".pod.status", ready.replace("readiness: 1", "readiness: 0"));
        host.until(() -> host.portMappings().isEmpty());

        pod.write(".pod.status", ready);
        host.until(() -> host.portMappings().equals(MAPPING));
    }

    @Test
    void aPodThatIsToStopIsLeftOutBeforeItStops() throws IOException {
        pod.write("hang-stop", "");
        pod.state("stopped");

        host.until(() -> host.portMappings().isEmpty());
        assertThat(pod.read(".pod.status")).contains("readiness: 1");
    }

    @Test
    void aPodThatIsMadeAnewIsLeftOutMeanwhile() throws IOException {
        pod.write("hang-rm", "");
        pod.write("pod.action", "rerun\n");

        host.until(() -> host.portMappings().isEmpty());
    }

    @Test
    void aPodWhoseSupervisorIsDeadIsLeftOutUntilItIsRunAgain() throws IOException {
        pod.write("fail-run", "");
        pod.killSupervisor();
        host.until(() -> host.portMappings().isEmpty());

        pod.delete("fail-run");
        host.until(() -> host.portMappings().equals(MAPPING));
    }

    @Test
    void aReleaseThatVanishedIsLeftOut() throws IOException {
        Files.move(pod.folder(), folder.resolve("aside"));

        host.until(() -> host.portMappings().isEmpty());
    }

    @Test
    void theFileIsNotTouchedWhenADaemonStartsAnew() throws IOException {
        host.stop();
        host.log.clear();

        host.start();
        pod.state("stopped");
        host.until(() -> host.logged("action=stop ended=ok").size() == 1);

        assertThat(host.logged("event=published")).hasSize(1);
    }
}
