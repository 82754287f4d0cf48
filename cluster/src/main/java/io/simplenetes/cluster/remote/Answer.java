package io.simplenetes.cluster.remote;

/// What the script says to a request.
public sealed interface Answer {

    /// It is done.
    record Done() implements Answer {}

    /// It could not be done, and the session is over.
    ///
    /// @param reason the system's own words
    record Failed(String reason) implements Answer {}

    /// Somebody else is at work, and the session is over.
    ///
    /// @param holder who, as they said; `original` for an original sns
    record Busy(String holder) implements Answer {}
}
