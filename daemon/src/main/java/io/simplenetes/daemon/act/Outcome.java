package io.simplenetes.daemon.act;

import java.time.Duration;

/// How a command ended.
public sealed interface Outcome {

    /// With 0.
    record Done() implements Outcome {}

    /// With another exit code.
    ///
    /// @param output the last of what it wrote
    record Failed(int exitCode, String output) implements Outcome {}

    /// It took too long and was ended with all that it started.
    ///
    /// @param output the last of what it wrote
    record TimedOut(Duration limit, String output) implements Outcome {}

    /// It could not be started.
    record NotStarted(String reason) implements Outcome {}

    /// Whether it ended well.
    default boolean ok() {
        return this instanceof Done;
    }
}
