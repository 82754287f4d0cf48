package io.simplenetes.cluster.sync;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/// Work on threads of its own. What a task throws reaches whoever waits for it.
///
/// Not on virtual threads: one that reads from a process keeps its carrier for as long as it waits, and there are
/// only
/// as
/// many carriers as cores, so that two sessions on two cores stop everything else (docs/decisions/0402).
final class Parallel {

    private Parallel() {}

    /// Begins a task.
    static <T> CompletableFuture<T> start(Supplier<T> task) {
        return CompletableFuture.supplyAsync(
                task, work -> Thread.ofPlatform().daemon().start(work));
    }

    /// Waits for a random part of a time, so that those who met do not meet again.
    static void pause(Duration atMost) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(atMost.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for a task.
    static <T> T join(CompletableFuture<T> task) {
        try {
            return task.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Does the same for all, at once, and gives the results in order when all have ended.
    static <A, B> List<B> map(List<A> all, Function<A, B> task) {
        List<CompletableFuture<B>> tasks =
                all.stream().map(one -> start(() -> task.apply(one))).toList();
        CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new))
                .exceptionally(_ -> null)
                .join();
        return tasks.stream().map(Parallel::join).toList();
    }
}
