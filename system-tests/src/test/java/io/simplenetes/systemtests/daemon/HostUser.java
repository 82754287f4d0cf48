package io.simplenetes.systemtests.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import io.simplenetes.systemtests.harness.Laboratory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/// An account of the laboratory with a HOSTHOME in its home folder. It goes with the laboratory.
///
/// @param name its name
/// @param uid its user id
/// @param home its HOSTHOME
record HostUser(String name, String uid, Path home) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /// A new one.
    static HostUser create() throws IOException, InterruptedException {
        String name = "user" + COUNT.incrementAndGet();
        Path folder = Laboratory.folder().resolve("home").resolve(name);
        sh("useradd --create-home --home-dir " + folder + " --shell /bin/sh --password '*' " + name);
        HostUser user = new HostUser(name, sh("id -u " + name).strip(), folder.resolve("cluster"));
        Files.createDirectories(user.home.resolve("pods"));
        Files.writeString(user.home.resolve("cluster-id.txt"), "test-1\n");
        user.own();
        return user;
    }

    /// A release of the pod web with a program of its own, which is to run.
    Path release(String pod) throws IOException, InterruptedException {
        Path release = Files.createDirectories(home.resolve("pods/web/release/1.0.0"));
        Files.writeString(release.resolve("pod"), pod);
        assertThat(release.resolve("pod").toFile().setExecutable(true, false)).isTrue();
        Files.writeString(release.resolve("pod.state"), "running\n");
        own();
        return release;
    }

    /// One that notes how it was called.
    Path stub() throws IOException, InterruptedException {
        try (InputStream in = Objects.requireNonNull(HostUser.class.getResourceAsStream("stub-pod"))) {
            return release(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    void own() throws InterruptedException {
        sh("chown -R -h " + name + ": " + home);
    }

    /// Runs a command of root's, which must succeed.
    static String sh(String command) throws InterruptedException {
        CommandResult result = CommandRunner.run(Command.of("sh", "-c", command));
        assertThat(result.ok()).as(command + ": " + result.stderr()).isTrue();
        return result.stdout();
    }
}
