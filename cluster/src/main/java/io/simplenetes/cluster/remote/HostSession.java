package io.simplenetes.cluster.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// A session with one host, in which the host is looked at and changed. It ends with [#close], or when this process
/// ends,
/// however it ends: then the host's lock is gone and nothing of the session is left there.
///
/// ```
///          open                  begin              Upload               run
///  (none) ------> Opening.Ready -------> (staging) --------> (unpacked) -----> ... close
/// ```
/// For one thread at a time.
public final class HostSession implements AutoCloseable {

    /// How many requests are on their way before their answers are read: far less than a pipe holds.
    private static final int BATCH = 100;

    /// Characters. A host with 1,000 releases of 20 files says 2.5 million.
    private static final int LONGEST_REPORT = 40_000_000;

    private final Wire wire;
    private final Opening opening;

    private HostSession(Wire wire) {
        this.wire = wire;
        this.opening = wire.greeted() ? readOpening() : new Opening.Failed(wire.lastWords());
    }

    /// Starts a session and reads the host's report.
    ///
    /// @param hostHome absolute, or relative to the user's home over there
    /// @param action to look or to sync
    /// @throws io.simplenetes.host.error.UserException when the host cannot be reached, or a program is missing
    public static HostSession open(Route route, String hostHome, Action action) {
        return new HostSession(Wire.open(route, action.lines(hostHome)));
    }

    /// How it began.
    public Opening opening() {
        return opening;
    }

    private Opening readOpening() {
        var report = new ArrayList<String>();
        int length = 0;
        for (Optional<String> line = wire.line(Wire.REPORT); line.isPresent(); line = wire.line(Wire.REPORT)) {
            String text = line.get();
            if (text.equals("end")) {
                return new Opening.Ready(ReportReader.read(report));
            } else if (text.equals("uninitialised")) {
                return new Opening.Uninitialised();
            } else if (report.isEmpty() && text.startsWith("busy")) {
                return new Opening.Busy(after(text, "busy"));
            } else if (text.startsWith("failed")) {
                return new Opening.Failed(after(text, "failed"));
            }
            report.add(text);
            length += text.length();
            if (length > LONGEST_REPORT) {
                return new Opening.Failed("the report of the host does not end");
            }
        }
        return new Opening.Failed(wire.lastWords());
    }

    private static String after(String line, String word) {
        return line.substring(word.length()).strip();
    }

    /// The original's commit chain, as it stands on the host.
    public Optional<String> chain() {
        wire.send(List.of("chain"));
        return wire.line(Wire.REPORT).filter(line -> line.startsWith("chain")).map(line -> after(line, "chain"));
    }

    /// What the pods say of themselves; empty when the host no longer answers.
    public Optional<Statuses> statuses() {
        wire.send(List.of("statuses"));
        var lines = new ArrayList<String>();
        for (Optional<String> line = wire.line(Wire.REPORT); line.isPresent(); line = wire.line(Wire.REPORT)) {
            if (line.get().equals("end")) {
                return Optional.of(Statuses.read(lines));
            }
            lines.add(line.get());
        }
        return Optional.empty();
    }

    /// Makes an empty staging folder and takes the original's lock.
    public Answer begin() {
        wire.send(List.of("begin"));
        return answer();
    }

    /// Sends one part of the archive.
    Answer part(byte[] bytes, int length) {
        wire.send(List.of("part " + length));
        wire.send(bytes, length);
        return answer();
    }

    /// Has the archive unpacked, if it arrived as it was sent.
    Answer unpack(String sha256) {
        wire.send(List.of("unpack " + sha256));
        return answer();
    }

    /// Carries out steps in order; the first that fails is the last one tried.
    ///
    /// @param done is told how many are done, after each
    /// @return [Answer.Done] when all are done
    public Answer run(List<Step> steps, IntConsumer done) {
        for (int from = 0; from < steps.size(); from += BATCH) {
            List<Step> batch = steps.subList(from, Math.min(steps.size(), from + BATCH));
            wire.send(batch.stream().map(Step::line).toList());
            for (int i = 1; i <= batch.size(); i++) {
                Answer answer = answer();
                if (!(answer instanceof Answer.Done)) {
                    return answer;
                }
                done.accept(from + i);
            }
        }
        return new Answer.Done();
    }

    private Answer answer() {
        String line = wire.line(Wire.STEP).orElseGet(() -> "failed the connection broke: " + wire.lastWords());
        if (line.equals("ok")) {
            return new Answer.Done();
        }
        return line.startsWith("busy")
                ? new Answer.Busy(after(line, "busy"))
                : new Answer.Failed(line.startsWith("failed") ? after(line, "failed") : line);
    }

    /// Ends the session: the host cleans up and drops its lock.
    @Override
    public void close() {
        wire.close();
    }
}
