package io.simplenetes.cluster.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The last lines of a process's diagnostics, read by a thread of their own so that they never fill the pipe.
final class ErrorTail {

    private static final int MOST = 20;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread reader;
    private Optional<String> last = Optional.empty();

    private ErrorTail(InputStream stream) {
        reader = Thread.ofPlatform().daemon().unstarted(() -> read(stream));
    }

    static ErrorTail of(InputStream stream) {
        var tail = new ErrorTail(stream);
        tail.reader.start();
        return tail;
    }

    private void read(InputStream stream) {
        try (var text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            text.lines().filter(line -> !line.isBlank()).forEach(this::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            note(e);
        }
    }

    /// Adds what went wrong on our end, which matters only when the other end said nothing.
    void note(Exception e) {
        synchronized (lines) {
            lines.addFirst(String.valueOf(e.getMessage()));
        }
    }

    /// Adds what is the matter for certain, as the last line.
    void note(String what) {
        synchronized (lines) {
            last = Optional.of(what);
        }
    }

    private void add(String line) {
        synchronized (lines) {
            lines.addLast(line);
            if (lines.size() > MOST) {
                lines.removeFirst();
            }
        }
    }

    /// The lines, once the process has closed the stream.
    List<String> lines() {
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /// The last line; empty when there was none.
    Optional<String> text() {
        List<String> all = lines();
        synchronized (lines) {
            return last.or(() -> all.reversed().stream().findFirst());
        }
    }
}
