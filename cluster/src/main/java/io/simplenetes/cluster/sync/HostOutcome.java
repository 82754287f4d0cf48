package io.simplenetes.cluster.sync;

/// How a sync ended on one host.
public sealed interface HostOutcome {

    /// It was as the project wants it.
    record Unchanged() implements HostOutcome {}

    /// It is now as the project wants it.
    ///
    /// @param operations how many were done
    record Changed(int operations) implements HostOutcome {}

    /// It stands between: some operations are done whole, the others not at all. The next sync goes on from there.
    ///
    /// @param reason what went wrong, in the system's own words
    /// @param at what was being done
    /// @param done how many operations were done before
    /// @param total how many were to do
    record Failed(String reason, String at, int done, int total) implements HostOutcome {}

    /// Nothing was done, as somebody else came first.
    ///
    /// @param holder who, as they said; `original` for an original sns
    record Busy(String holder) implements HostOutcome {}

    /// The outcome for a program.
    static String word(HostOutcome outcome) {
        return switch (outcome) {
            case Unchanged _ -> "unchanged";
            case Changed _ -> "changed";
            case Failed _ -> "failed";
            case Busy _ -> "busy";
        };
    }
}
