package io.simplenetes.daemon.loop;

import java.time.Instant;
import java.time.InstantSource;

/// A clock that nobody can set: it shows the time of the day when it was made, and from then on runs steadily.
final class SteadyClock implements InstantSource {

    private final Instant began = Instant.now();
    private final long beganNanos = System.nanoTime();

    @Override
    public Instant instant() {
        return began.plusNanos(System.nanoTime() - beganNanos);
    }
}
