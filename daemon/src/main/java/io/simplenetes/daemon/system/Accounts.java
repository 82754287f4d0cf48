package io.simplenetes.daemon.system;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The accounts of this machine, from all its sources, asked for anew when /etc/passwd has changed and once a minute.
final class Accounts {

    private static final Path PASSWD = Path.of("/etc/passwd");
    private static final Duration FRESH = Duration.ofMinutes(1);

    private List<Account> known = List.of();
    private Optional<FileTime> changed = Optional.empty();
    private Instant next = Instant.MIN;

    /// The accounts of now; those of before when nobody can tell.
    List<Account> get(Instant now) throws InterruptedException {
        Optional<FileTime> time = time();
        if (now.isBefore(next) && time.equals(changed)) {
            return known;
        }
        changed = time;
        next = now.plus(FRESH);
        CommandResult result = CommandRunner.run(Command.of("getent", "passwd"));
        if (result.ok()) {
            known = Account.readAll(result.stdout());
        }
        return known;
    }

    private static Optional<FileTime> time() {
        try {
            return Optional.of(Files.getLastModifiedTime(PASSWD));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
