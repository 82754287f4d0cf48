package io.simplenetes.daemon.act;

import io.simplenetes.daemon.decide.PodCommand;
import io.simplenetes.host.layout.ReleaseDir;
import io.simplenetes.host.name.Release;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.DetachedCommand;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A run of the `pod` executable. It works in the folder of the release, sees the daemon's environment, and
/// outlives the daemon. What it wrote last stays in `.pod.output`.
public final class PodProcess {

    private static final int MOST_OUTPUT = 2000;

    private PodProcess() {}

    /// The program and arguments of a command.
    static Command command(ReleaseDir release, PodCommand command) {
        List<String> arguments = Stream.concat(Stream.of(release.pod().toString()), command.arguments().stream())
                .toList();
        return new Command(arguments, Optional.of(release.path()), Map.of());
    }

    /// Runs a command to its end, with the pod's ramdisks mounted before a run, and unmounted after a stop or removal.
    /// There is always an outcome: a pod whose command seemed to go on for ever would never get another.
    ///
    /// @param keeper who mounts ramdisks; empty: the pod helps itself with plain folders
    /// @param limit when the command is ended
    public static Outcome run(
            Release release, ReleaseDir dir, PodCommand command, Optional<RamdiskKeeper> keeper, Duration limit) {
        Optional<RamdiskFolders> ramdisks = keeper.map(it -> new RamdiskFolders(release, dir, it));
        try {
            if (ramdisks.isPresent() && command instanceof PodCommand.Run) {
                ramdisks.get().prepare();
            }
            Outcome outcome = run(dir, command, limit);
            boolean isEnd = command instanceof PodCommand.Stop || command instanceof PodCommand.Remove;
            if (ramdisks.isPresent() && isEnd && outcome.ok()) {
                ramdisks.get().release();
            }
            return outcome;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.NotStarted("interrupted");
        } catch (IOException e) {
            return new Outcome.NotStarted("ramdisks: " + e.getMessage());
        }
    }

    private static Outcome run(ReleaseDir release, PodCommand command, Duration limit) {
        Path output = release.path().resolve(".pod.output");
        try {
            var exitCode = DetachedCommand.run(command(release, command), output, limit);
            if (exitCode.isEmpty()) {
                return new Outcome.TimedOut(limit, end(output));
            }
            return exitCode.getAsInt() == 0 ? new Outcome.Done() : new Outcome.Failed(exitCode.getAsInt(), end(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.NotStarted("interrupted");
        } catch (IOException | RuntimeException e) {
            return new Outcome.NotStarted(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static String end(Path output) {
        try (var file = new RandomAccessFile(output.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - MOST_OUTPUT));
            byte[] bytes = new byte[MOST_OUTPUT];
            int count = Math.max(0, file.read(bytes));
            return new String(bytes, 0, count, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
