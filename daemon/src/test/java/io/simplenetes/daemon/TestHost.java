package io.simplenetes.daemon;

import static org.awaitility.Awaitility.await;

import io.simplenetes.daemon.decide.BackOff;
import io.simplenetes.daemon.loop.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionTimeoutException;

/// A HOSTHOME with pods that are real programs, and a daemon in this process. Its end leaves no process behind.
final class TestHost implements AutoCloseable {

    /// Short waits, but passes so rare that only events explain a quick reaction.
    static final Settings QUICK = quick(Duration.ofSeconds(30), 4, Duration.ofSeconds(30), Duration.ofMinutes(10));

    static Settings quick(Duration runLimit, int starts, Duration patience, Duration fullPass) {
        return new Settings(
                runLimit,
                Duration.ofSeconds(30),
                new BackOff(Duration.ofMillis(20), Duration.ofMillis(100)),
                starts,
                patience,
                Duration.ofMillis(5),
                Duration.ofMillis(50),
                Duration.ofMinutes(10),
                fullPass);
    }

    final Path home;
    final List<String> log = new CopyOnWriteArrayList<>();
    private final Path folder;
    private Optional<Daemon> daemon = Optional.empty();
    private Optional<Thread> thread = Optional.empty();

    TestHost(Path folder) throws IOException {
        this.folder = folder;
        home = folder.resolve("home");
        Files.createDirectories(home.resolve("pods"));
    }

    /// A release that appears as a sync makes it: filled beside its place, then renamed.
    StubPod pod(String name, String version, String state) throws IOException {
        return StubPod.create(home, name, version, state);
    }

    void start() {
        start(QUICK);
    }

    void start(Settings settings) {
        Daemon started = Daemon.open(home, settings, line -> log.add(line.toString()));
        daemon = Optional.of(started);
        thread = Optional.of(Thread.ofVirtual().start(() -> {
            try {
                started.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    void stop() throws IOException {
        if (daemon.isPresent() && thread.isPresent()) {
            daemon.get().stop("test");
            until(() -> !thread.get().isAlive());
            daemon.get().close();
        }
        daemon = Optional.empty();
        thread = Optional.empty();
    }

    String portMappings() throws IOException {
        Path file = home.resolve("portmappings.conf");
        return Files.exists(file) ? Files.readString(file) : "none";
    }

    /// Lines of the log that hold a text.
    List<String> logged(String text) {
        return log.stream().filter(line -> line.contains(text)).toList();
    }

    /// Waits for a condition; when it does not come about, the log tells why.
    void until(Callable<Boolean> condition) {
        try {
            await().atMost(Duration.ofSeconds(30))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .ignoreExceptionsMatching(e -> e instanceof IOException || e instanceof UncheckedIOException)
                    .until(condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("the log:\n" + String.join("\n", log), e);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        // Commands in flight are children of this process. They end by themselves, or hang; those that have ended have
        // noted what they leave behind.
        until(() -> {
            boolean allEnded = ProcessHandle.current().children().noneMatch(ProcessHandle::isAlive);
            StubPod.killBelow(folder);
            return allEnded;
        });
    }
}
