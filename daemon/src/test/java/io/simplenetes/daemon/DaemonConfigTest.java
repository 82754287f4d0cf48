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

/// D8: the original promises this and does nothing.
class DaemonConfigTest {

    @TempDir
    Path folder;

    private TestHost host;
    private StubPod pod;

    @BeforeEach
    void open() throws IOException {
        host = new TestHost(folder);
        pod = host.pod("web", "1.0.0", "running");
        pod.write("config/a.txt", "a1\n");
        pod.write("config/b.txt", "b1\n");
        host.start();
        host.until(() -> host.logged("ended=ok").size() == 1);
    }

    @AfterEach
    void close() throws IOException {
        host.close();
    }

    @Test
    void aChangedConfigIsReloadedOnce() throws IOException {
        pod.write("config/b.txt", "b2\n");
        host.until(() -> pod.calls().equals(List.of("run", "reload-configs b")));
        pod.write("config/b.txt", "b2\n");
        pod.write("config/a.txt", "a2\n");

        host.until(() -> pod.calls().size() == 3);
        assertThat(pod.calls()).containsExactly("run", "reload-configs b", "reload-configs a");
    }

    @Test
    void aReloadThatFailsIsTriedAgain() throws IOException {
        pod.write("fail-reload-configs", "");
        pod.write("config/b.txt", "b2\n");
        host.until(() -> pod.calls().size() >= 3);
        pod.delete("fail-reload-configs");

        host.until(() -> !host.logged("action=reload-configs ended=ok").isEmpty());
    }

    @Test
    void aConfigThatThePodRefusesIsOfferedOnceAndKeepsNoOtherFromReloading() throws IOException {
        pod.write("fail-reload-configs", "there is no config 'c'");
        pod.write("config/c.txt", "c1\n");
        host.until(() -> host.logged("no config 'c'").size() == 1);
        pod.delete("fail-reload-configs");
        pod.write("config/b.txt", "b2\n");

        host.until(() -> pod.calls().equals(List.of("run", "reload-configs c", "reload-configs b")));
    }

    @Test
    void aChangeWhileNoDaemonRunsIsReloadedOnceByTheNext() throws IOException {
        host.stop();
        pod.write("config/b.txt", "b2\n");
        host.start();
        host.until(() -> host.logged("action=reload-configs ended=ok").size() == 1);
        host.stop();

        host.start();
        pod.state("stopped");

        host.until(() -> pod.calls().equals(List.of("run", "reload-configs b", "stop")));
    }

    @Test
    void aTornNoteCostsOneReloadAndIsMended() throws IOException {
        host.stop();
        String whole = pod.read(".pod.reloaded");
        Files.writeString(pod.folder().resolve(".pod.reloaded"), whole.substring(0, whole.length() - 20));

        host.start();

        host.until(() -> pod.calls().equals(List.of("run", "reload-configs b")));
        host.until(() -> pod.read(".pod.reloaded").equals(whole));
    }

    @Test
    void withoutANoteThePresentContentIsTheKnownOne() throws IOException {
        host.stop();
        pod.delete(".pod.reloaded");
        pod.write("config/b.txt", "b2\n");

        host.start();
        host.until(() -> pod.has(".pod.reloaded"));
        pod.write("config/b.txt", "b3\n");

        host.until(() -> pod.calls().equals(List.of("run", "reload-configs b")));
    }

    @Test
    void aPodThatIsStartedAnewKnowsItsConfigs() throws IOException {
        pod.state("stopped");
        host.until(() -> pod.calls().getLast().equals("stop"));
        pod.write("config/b.txt", "b2\n");
        pod.state("running");
        host.until(() -> pod.calls().getLast().equals("run"));
        pod.write("config/a.txt", "a2\n");

        host.until(() -> pod.calls().getLast().equals("reload-configs a"));
        assertThat(pod.calls()).containsExactly("run", "stop", "run", "reload-configs a");
    }

    @Test
    void containersThatOutlivedTheirSupervisorAreToldOfAChangeMadeMeanwhile() throws IOException {
        host.stop();
        pod.killSupervisor();
        pod.write("config/b.txt", "b2\n");

        host.start();

        host.until(() -> pod.calls().equals(List.of("run", "run", "reload-configs b")));
    }
}
