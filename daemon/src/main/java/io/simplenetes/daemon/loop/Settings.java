package io.simplenetes.daemon.loop;

import io.simplenetes.daemon.decide.BackOff;
import java.time.Duration;

/// The daemon's measures of time and number.
///
/// @param runLimit when a `pod run`, which may pull images, is ended
/// @param commandLimit when any other command is ended
/// @param backOff the waits between tries
/// @param starts how many pods start at once
/// @param patience after how long a start does not count among those any more, so that a hanging pull holds up
/// nobody
/// @param settle how long events are gathered before they are looked at: a file that is written makes several
/// @param pulse how often the supervisors are looked at
/// @param grace how long the folder of a release may be gone before what it runs is ended
/// @param fullPass how often everything is read again, whatever the events said
public record Settings(
        Duration runLimit,
        Duration commandLimit,
        BackOff backOff,
        int starts,
        Duration patience,
        Duration settle,
        Duration pulse,
        Duration grace,
        Duration fullPass) {

    /// What a host runs with.
    public static final Settings STANDARD = new Settings(
            Duration.ofMinutes(10),
            Duration.ofMinutes(2),
            new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(5)),
            4,
            Duration.ofSeconds(30),
            Duration.ofMillis(20),
            Duration.ofSeconds(2),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60));
}
