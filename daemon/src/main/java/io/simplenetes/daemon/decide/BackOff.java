package io.simplenetes.daemon.decide;

import java.time.Duration;

/// How long to wait before the next try: twice as long each time, up to a limit, and a random part less, so
/// that pods that failed together do not come back together.
///
/// @param first the longest wait after the first try
/// @param longest the longest wait at all, at least `first`
public record BackOff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    /// The wait after a number of tries: between half of the full time and all of it.
    ///
    /// @param tries at least 1
    /// @param random from 0 up to but not including 1
    public Duration after(int tries, double random) {
        Duration full = first.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        Duration limited = full.compareTo(longest) < 0 ? full : longest;
        return Duration.ofNanos((long) (limited.toNanos() * (0.5 + random / 2)));
    }
}
