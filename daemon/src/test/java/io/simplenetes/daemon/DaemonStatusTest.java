package io.simplenetes.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.error.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be seen of the daemon's work.
class DaemonStatusTest {

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

    private String status(boolean json) throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        StatusCommand.run(Optional.of(host.home), json, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private boolean isServed() {
        return Files.exists(host.home.resolve(".simplenetesd.status"));
    }

    @Test
    void aPodThatRunsAsWantedHasNothingToTell() throws IOException, InterruptedException {
        StubPod pod = host.pod("web", "1.0.0", "running");
        host.start();
        host.until(() -> pod.isUp() && isServed() && status(false).contains(" yes "));

        assertThat(status(false).lines().toList().getLast()).matches("web:1\\.0\\.0 +running +running +yes +[0-9]+s *");
        assertThat(status(true))
                .contains("\"served\":true,\"pod\":\"web\",\"version\":\"1.0.0\",\"wanted\":\"running\"")
                .contains("\"actual\":\"running\",\"ready\":true")
                .endsWith("\"command\":\"\",\"tries\":1,\"next\":0,\"error\":\"\"}]\n");
    }

    @Test
    void aFailureIsToldWithTheNextTry() throws IOException, InterruptedException {
        StubPod pod = host.pod("web", "1.0.0", "stopped");
        pod.program("#!/bin/sh\necho no such image >&2\nexit 7\n");
        pod.state("running");
        host.start();

        host.until(() -> isServed() && status(false).contains("run failed with exit code 7: no such image"));
        host.until(() -> status(false).contains("try "));
        assertThat(status(true)).contains("\"error\":\"run failed with exit code 7: no such image\"");
    }

    @Test
    void aTroubleWithTheFilesIsTold() throws IOException {
        StubPod pod = host.pod("web", "1.0.0", "running");
        pod.state("runing");
        host.start();

        host.until(() -> isServed() && status(false).contains("pod.state is 'runing'"));
    }

    @Test
    void whatIsNotServedSaysSo() throws IOException, InterruptedException {
        Assertions.assertThatThrownBy(() -> status(false))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("no simplenetesd has served this HOSTHOME yet");
    }
}
