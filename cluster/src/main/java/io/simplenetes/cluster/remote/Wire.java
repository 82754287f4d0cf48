package io.simplenetes.cluster.remote;

import io.simplenetes.host.process.CommandRunner;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The line between us and the script: lines of UTF-8 both ways, and raw bytes where both know how many.
final class Wire implements AutoCloseable {

    /// What the script says first. Whatever a login shell prints before is passed over.
    private static final String GREETING = "simplenetes-remote 1";

    /// A line is never longer: the commit chain of 100,000 commits is 1 MB.
    private static final int LONGEST_LINE = 16 << 20;

    /// How long a host may take to begin.
    static final Duration BEGINNING = Duration.ofSeconds(60);

    /// How long a host may take between two lines of its report.
    static final Duration REPORT = Duration.ofMinutes(2);

    /// How long a step may take: a slow disk needs minutes to unpack a gigabyte.
    static final Duration STEP = Duration.ofMinutes(15);

    /// It may be removing what was staged.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final InputStream in;
    private final OutputStream out;
    private final ErrorTail errors;
    private boolean greeted;

    private Wire(Process process) {
        this.process = process;
        this.in = new BufferedInputStream(process.getInputStream(), 1 << 16);
        this.out = process.getOutputStream();
        this.errors = ErrorTail.of(process.getErrorStream());
    }

    /// Starts the script and sends it the first lines.
    ///
    /// @return one that has been greeted, or whose last words say why not
    /// @throws io.simplenetes.host.error.UserException when the host cannot be reached, or a program is missing
    static Wire open(Route route, List<String> lines) {
        Wire first = open(route.open(), lines);
        if (first.greeted) {
            return first;
        }
        return route.reopen()
                .map(transport -> {
                    first.close();
                    return open(transport, lines);
                })
                .orElse(first);
    }

    private static Wire open(Transport transport, List<String> lines) {
        var wire = new Wire(CommandRunner.start(transport.command(RemoteScript.text())));
        wire.send(lines);
        wire.greeted = wire.waitForGreeting();
        return wire;
    }

    /// Sends lines. When the other end is gone nothing happens: what it said last is still to be read.
    void send(List<String> lines) {
        send((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Sends bytes. When the other end is gone nothing happens: what it said last is still to be read.
    void send(byte[] bytes) {
        send(bytes, bytes.length);
    }

    void send(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
            out.flush();
        } catch (IOException e) {
            // The other end is gone, and "broken pipe" is no reason for it: whoever reads next learns of it.
            return;
        }
    }

    /// Whether the script has begun.
    boolean greeted() {
        return greeted;
    }

    private boolean waitForGreeting() {
        Optional<String> line = line(BEGINNING);
        while (line.isPresent() && !line.get().equals(GREETING)) {
            line = line(BEGINNING);
        }
        return line.isPresent();
    }

    /// The next line, without its end; empty when there will be none.
    ///
    /// @param limit how long the host may take before it is given up
    Optional<String> line(Duration limit) {
        try (Watch _ = Watch.begin(limit, () -> giveUp(limit))) {
            return line();
        }
    }

    /// A host that hangs must not hold up the others for ever.
    private void giveUp(Duration limit) {
        errors.note("no answer for " + limit.toSeconds() + " s");
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private Optional<String> line() {
        try {
            var bytes = new ByteArrayOutputStream();
            int next = in.read();
            while (next >= 0 && next != '\n' && bytes.size() < LONGEST_LINE) {
                bytes.write(next);
                next = in.read();
            }
            // What ends without a newline was cut.
            return next == '\n' ? Optional.of(bytes.toString(StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException e) {
            errors.note(e);
            return Optional.empty();
        }
    }

    /// Copies all that still comes, as it is.
    ///
    /// @param limit how long the host may say nothing before it is given up
    void copyTo(OutputStream target, Duration limit) throws IOException {
        byte[] buffer = new byte[1 << 13];
        for (int n = read(buffer, limit); n >= 0; n = read(buffer, limit)) {
            target.write(buffer, 0, n);
            target.flush();
        }
    }

    private int read(byte[] buffer, Duration limit) throws IOException {
        try (Watch _ = Watch.begin(limit, () -> giveUp(limit))) {
            return in.read(buffer);
        }
    }

    /// Why the other end is gone: the end of what it wrote as diagnostics.
    String lastWords() {
        return errors.text().orElse("the session ended without a word");
    }

    /// What the other end wrote as diagnostics: the last lines of it.
    List<String> errorLines() {
        return errors.lines();
    }

    /// Ends the script's input, and so the script, and waits for it.
    ///
    /// @return its exit code
    int finish() {
        closeInput();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            return -1;
        }
    }

    private void closeInput() {
        try {
            out.close();
        } catch (IOException e) {
            // The other end is gone.
            return;
        }
    }

    /// Ends the session. A script that still talks finds nobody who listens; one that does neither end nor talk is
    /// ended
    /// after a while.
    @Override
    public void close() {
        closeInput();
        try {
            in.close();
            if (!process.waitFor(PATIENCE)) {
                process.destroy();
            }
        } catch (IOException e) {
            errors.note(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }
}
