package io.simplenetes.daemon.log;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/// Where events go. Any thread may write.
@FunctionalInterface
public interface EventLog {

    /// Writes one event.
    void write(LogLine line);

    /// Lines to a stream, each with the time before it, unless the stream is the journal, which notes the time
    /// itself (`JOURNAL_STREAM`, systemd.exec(5)).
    ///
    /// @param environment the daemon's
    static EventLog to(PrintStream stream, Map<String, String> environment) {
        if (environment.containsKey("JOURNAL_STREAM")) {
            return stream::println;
        }
        return line -> stream.println("time=" + Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + line);
    }
}
