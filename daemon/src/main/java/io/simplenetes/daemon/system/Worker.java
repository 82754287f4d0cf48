package io.simplenetes.daemon.system;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandRunner;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// The daemon of one HOSTHOME, as root sees it: a process that may ask for ramdisks. It ends when its input does.
final class Worker {

    private final Process process;

    private Worker(Process process) {
        this.process = process;
    }

    /// Starts it.
    ///
    /// @param requests answers its requests, one after the other; empty stands for what is no request
    /// @param ended is called when the process has ended
    static Worker start(Command command, Function<Optional<RamdiskRequest>, String> requests, Runnable ended) {
        Worker worker = new Worker(CommandRunner.startInTalk(command));
        // A virtual thread that reads a pipe keeps its carrier.
        Thread.ofPlatform().daemon().name("worker").start(() -> {
            worker.answer(requests);
            worker.process.onExit().join();
            ended.run();
        });
        return worker;
    }

    private void answer(Function<Optional<RamdiskRequest>, String> requests) {
        try (InputStream in = new BufferedInputStream(process.getInputStream())) {
            for (Optional<String> line = readLine(in); line.isPresent(); line = readLine(in)) {
                say(requests.apply(RamdiskRequest.read(line.get())));
            }
        } catch (IOException e) {
            // It has ended.
        }
    }

    /// A line of at most [RamdiskRequest#LONGEST] bytes; what is longer is cut off. Empty at the end.
    private static Optional<String> readLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return Optional.of(line.toString());
            }
            if (line.length() < RamdiskRequest.LONGEST) {
                line.append((char) c);
            }
        }
        return Optional.empty();
    }

    /// Has it read everything anew.
    void look() {
        say(ParentChannel.LOOK);
    }

    private synchronized void say(String line) {
        try {
            OutputStream out = process.getOutputStream();
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            // It has ended, which its reader sees.
        }
    }

    /// Its process id.
    long pid() {
        return process.pid();
    }

    /// Its exit code; empty while it lives.
    OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /// Asks it to end, which stops no pod.
    void end() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has ended.
        }
    }

    /// Waits for its end; then ends it by force.
    void awaitEnd(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit)) {
            process.destroyForcibly();
        }
    }
}
