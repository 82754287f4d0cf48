package io.simplenetes.host.error;

import java.nio.file.Path;
import java.util.Optional;

/// One thing that is wrong, in the user's terms.
///
/// @param what what is wrong, one clause without a full stop
/// @param where the place, as a person would look it up: `pod.yaml:3:7`, `host web1`; absent when it is plain
/// @param remedy what to do about it, in the imperative; absent when `what` says it
public record Problem(String what, Optional<String> where, Optional<String> remedy) {

    /// A problem without a place.
    public static Problem of(String what) {
        return new Problem(what, Optional.empty(), Optional.empty());
    }

    /// The same problem at a line and column of a file, both counted from 1, the column in code points.
    public Problem at(Path file, int line, int column) {
        return at(file + ":" + line + ":" + column);
    }

    /// The same problem at a line of a file, counted from 1.
    public Problem at(Path file, int line) {
        return at(file + ":" + line);
    }

    /// The same problem at a place.
    public Problem at(Object place) {
        return new Problem(what, Optional.of(place.toString()), remedy);
    }

    /// The same problem with what to do about it.
    public Problem remedy(String advice) {
        return new Problem(what, where, Optional.of(advice));
    }

    /// `where: what` and, on a line of its own, the remedy.
    @Override
    public String toString() {
        return where.map(w -> w + ": ").orElse("")
                + what
                + remedy.map(r -> "\n       " + r).orElse("");
    }
}
