package io.simplenetes.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.daemon.act.Orphans;
import io.simplenetes.host.layout.HostHome;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// D5: a release whose folder is gone went on running for ever. (Its podman pod is a matter for the system tests.)
class DaemonOrphansTest {

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

    /// A supervisor as executables of pods have them: their own path is in its command line.
    private Process supervisor(StubPod pod) {
        return CommandRunner.start(
                Command.of("setsid", "sh", pod.folder().resolve("pod").toString(), "supervise"));
    }

    /// setsid has become the shell.
    private static boolean isSupervisor(Process process) throws IOException {
        return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).startsWith("sh\0");
    }

    @Test
    void whatAVanishedReleaseRunsIsEnded() throws IOException, InterruptedException {
        StubPod gone = host.pod("gone", "1.0.0", "running");
        StubPod stays = host.pod("stays", "1.0.0", "running");
        gone.program("#!/bin/sh\nwhile :; do sleep 1; done\n");
        stays.program("#!/bin/sh\nwhile :; do sleep 1; done\n");
        Process orphan = supervisor(gone);
        Process supervised = supervisor(stays);
        try {
            host.until(() -> isSupervisor(orphan) && isSupervisor(supervised));
            Files.move(gone.folder(), folder.resolve("elsewhere"));

            assertThat(new Orphans(new HostHome(host.home)).end()).containsExactly("ended the process " + orphan.pid());

            assertThat(orphan.isAlive()).isFalse();
            assertThat(supervised.isAlive()).isTrue();
        } finally {
            orphan.destroyForcibly();
            supervised.destroyForcibly();
        }
    }
}
