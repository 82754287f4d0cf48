package io.simplenetes.cluster.remote;

import io.simplenetes.cluster.plan.ObservedHost;

/// How a session begins.
public sealed interface Opening {

    /// The host is there, and this is how it is; for a sync it is locked now.
    record Ready(ObservedHost host) implements Opening {}

    /// There is no HOSTHOME, or it has no cluster id.
    record Uninitialised() implements Opening {}

    /// Somebody else syncs it.
    ///
    /// @param holder who, as they said; `original` for an original sns
    record Busy(String holder) implements Opening {}

    /// It cannot be reached, or does not work.
    ///
    /// @param reason the system's own words
    record Failed(String reason) implements Opening {}
}
