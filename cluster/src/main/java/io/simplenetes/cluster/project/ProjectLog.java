package io.simplenetes.cluster.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/// A `log.txt`: what was done to the cluster, or to one pod on one host. Lines are only ever added:
/// `YYYY-MM-DD HH:MM:SS UNIXTIME USER ACTION`, in local time.
///
/// @param file the file, which may not be there yet
public record ProjectLog(Path file) {

    /// Adds a line, in one write(2), so that lines of two processes never mix.
    ///
    /// @param action one of the words of the original and what it was done to: `SET_POD_RELEASE_STATE
    /// release:1.2.0=running`
    public void append(Caller caller, String action) throws IOException {
        Files.write(
                file,
                (line(caller, action) + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String line(Caller caller, String action) {
        ZonedDateTime now = ZonedDateTime.now(caller.clock());
        LocalTime time = now.toLocalTime();
        return "%s %02d:%02d:%02d %d %s %s"
                .formatted(
                        now.toLocalDate(),
                        time.getHour(),
                        time.getMinute(),
                        time.getSecond(),
                        now.toEpochSecond(),
                        caller.user(),
                        action);
    }
}
