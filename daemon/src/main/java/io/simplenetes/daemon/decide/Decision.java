package io.simplenetes.daemon.decide;

import java.time.Instant;

/// What comes next for a pod.
public sealed interface Decision {

    /// All is as the files ask.
    record Nothing() implements Decision {}

    /// A command is to be given now.
    ///
    /// @param reason a clause for the log
    record Act(PodCommand command, String reason) implements Decision {}

    /// A command is to be given, but it was tried a short while ago.
    record Later(Instant due) implements Decision {}
}
