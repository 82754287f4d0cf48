package io.simplenetes.cluster.sync;

import io.simplenetes.host.error.Problem;

/// How a sync ended on one host.
public sealed interface HostOutcome {

    /// The outcome for a program.
    String word();

    /// How many operations of the plan are done.
    int done();

    /// It was as the project wants it.
    record Unchanged() implements HostOutcome {
        @Override
        public String word() {
            return "unchanged";
        }

        @Override
        public int done() {
            return 0;
        }
    }

    /// It is now as the project wants it.
    ///
    /// @param done how many operations were done
    record Changed(int done) implements HostOutcome {
        @Override
        public String word() {
            return "changed";
        }
    }

    /// It stands between: some operations are done whole, the others not at all. The next sync goes on from there.
    ///
    /// @param reason what went wrong, in the system's own words
    /// @param at what was being done
    /// @param done how many operations were done before
    /// @param total how many were to do
    record Failed(String reason, String at, int done, int total) implements HostOutcome {
        @Override
        public String word() {
            return "failed";
        }
    }

    /// Nothing was done, as the host could not be reached or read.
    ///
    /// @param problem why, with the host as its place
    record Unreached(Problem problem) implements HostOutcome {
        @Override
        public String word() {
            return "unreached";
        }

        @Override
        public int done() {
            return 0;
        }
    }

    /// Nothing was done, as somebody else came first.
    ///
    /// @param holder who, as they said; `original` for an original sns
    record Busy(String holder) implements HostOutcome {
        @Override
        public String word() {
            return "busy";
        }

        @Override
        public int done() {
            return 0;
        }
    }
}
