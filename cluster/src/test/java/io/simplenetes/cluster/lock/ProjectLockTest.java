package io.simplenetes.cluster.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.cluster.Workshop;
import io.simplenetes.cluster.git.Git;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandRunner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two commands in one project at the same time gave two releases the same ports in the original (weakness 20).
class ProjectLockTest {

    @TempDir
    Path temp;

    @Test
    void theSecondIsToldWhoIsFirst() throws IOException {
        Workshop shop = Workshop.in(temp);

        try (var _ = ProjectLock.acquire(shop.project(), shop.caller(), "sns pod compile web")) {
            assertThatThrownBy(() -> ProjectLock.acquire(shop.project(), shop.caller(), "sns pod ls"))
                    .isInstanceOfSatisfying(
                            UserException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.BUSY))
                    .hasMessageContaining("process " + ProcessHandle.current().pid()
                            + " of alice since 05:19:03: sns pod compile web");
        }
        ProjectLock.acquire(shop.project(), shop.caller(), "again").close();
    }

    @Test
    void itGoesWithItsProcess() throws IOException, InterruptedException {
        Workshop shop = Workshop.in(temp);
        Process holder = CommandRunner.start(Command.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                shop.project().root().toString()));
        try (var output = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo("locked");
            assertThatThrownBy(() -> ProjectLock.acquire(shop.project(), shop.caller(), "second"))
                    .hasMessageContaining("process " + holder.pid() + " of bob");
        } finally {
            holder.destroyForcibly().waitFor();
        }

        ProjectLock.acquire(shop.project(), shop.caller(), "second").close();
    }

    /// The original's projects do not ignore `.sns`.
    @Test
    void itIsNoChangeOfAProjectThatDoesNotKnowIt() throws IOException {
        Workshop shop = Workshop.in(temp);
        shop.tree().file(".gitignore", "_pods\n");
        shop.commit(shop.project().root());
        Files.delete(shop.project().root().resolve("log.txt"));

        ProjectLock.acquire(shop.project(), shop.caller(), "x").close();

        assertThat(new Git(shop.project().root()).isDirty(".sns")).isFalse();
    }
}
