package io.simplenetes.daemon.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What was tried for a pod since its files last changed. It is lost with the daemon, which costs one early
/// try.
///
/// @param desired what the tries were for; empty before the first
/// @param tries the last try by action
public record History(Optional<Desired> desired, Map<String, Try> tries) {

    /// Nothing was tried.
    public static final History NONE = new History(Optional.empty(), Map.of());

    /// A success that lasted so long was one; before that the pod may be dying again and again.
    private static final Duration PROVEN = Duration.ofMinutes(1);

    public History {
        tries = Map.copyOf(tries);
    }

    /// The last try of one action.
    ///
    /// @param ok whether the command ended with 0
    /// @param count how many tries there were in a row
    /// @param ended when it ended
    /// @param next when it may be tried again
    public record Try(boolean ok, int count, Instant ended, Instant next) {
        private boolean isProven(Instant now) {
            return ok && !now.isBefore(ended.plus(PROVEN));
        }
    }

    /// The history that counts for what is desired now: none of it when the files have changed.
    public History of(Desired now) {
        return desired.filter(now::equals).isPresent() ? this : new History(Optional.of(now), Map.of());
    }

    /// The history after one more try.
    public History after(PodCommand command, boolean ok, Instant ended, BackOff backOff, double random) {
        int count = Optional.ofNullable(tries.get(command.action()))
                .filter(last -> !last.isProven(ended))
                .map(last -> last.count + 1)
                .orElse(1);
        var more = new HashMap<>(tries);
        more.put(command.action(), new Try(ok, count, ended, ended.plus(backOff.after(count, random))));
        return new History(desired, more);
    }

    /// When a command may be given; in the past or now when there is nothing against it.
    public Instant mayBeGiven(PodCommand command, Instant now) {
        return Optional.ofNullable(tries.get(command.action()))
                .filter(last -> !last.isProven(now))
                .map(Try::next)
                .orElse(now);
    }

    /// How often the command that was given last was given in a row; 0 when none was.
    public int triesInARow() {
        return tries.values().stream()
                .reduce((first, second) -> first.ended().isAfter(second.ended()) ? first : second)
                .map(Try::count)
                .orElse(0);
    }

    /// Whether a command ended well and its files have not changed since.
    public boolean did(PodCommand command) {
        return Optional.ofNullable(tries.get(command.action())).filter(Try::ok).isPresent();
    }
}
