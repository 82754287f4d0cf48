package io.simplenetes.cluster.remote;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Does something when a wait takes too long; closed when it is over in time.
record Watch(ScheduledFuture<?> alarm) implements AutoCloseable {

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private static ScheduledThreadPoolExecutor clock() {
        var clock = new ScheduledThreadPoolExecutor(
                1, task -> Thread.ofPlatform().daemon().name("watch").unstarted(task));
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    static Watch begin(Duration limit, Runnable tooLate) {
        return new Watch(CLOCK.schedule(tooLate, limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        alarm.cancel(false);
    }
}
