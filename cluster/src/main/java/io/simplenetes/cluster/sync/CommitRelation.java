package io.simplenetes.cluster.sync;

/// How the commit that a host was synced from stands to the project's.
enum CommitRelation {
    /// It is the same.
    SAME,
    /// The project's comes after the host's: the normal case.
    FORWARD,
    /// The host's comes after the project's: a sync would take it back.
    BEHIND,
    /// Each has what the other does not.
    BRANCHED,
    /// This clone does not know the host's.
    UNKNOWN
}
