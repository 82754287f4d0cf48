package io.simplenetes.cli.sns;

import io.simplenetes.cli.console.Console;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.remote.PodCommand;
import io.simplenetes.cluster.sync.PodCalls;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Shows what the executables of several hosts print while they print it. Lines are never mixed; with several hosts
/// each
/// line begins with its host.
final class HostOutput extends OutputStream {

    private final Console console;
    private final String prefix;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private HostOutput(Console console, String prefix) {
        this.console = console;
        this.prefix = prefix;
    }

    /// Makes the calls and shows their output.
    ///
    /// @return OK when all could be made and all ended with 0
    static ExitCode run(Console console, PodCalls calls, List<PlacedRelease> releases) {
        boolean several = releases.size() > 1;
        List<PodCalls.Ended> ended = calls.stream(
                releases,
                placed -> new HostOutput(console, several ? placed.host().name() + ": " : ""));
        List<Problem> problems =
                ended.stream().flatMap(end -> problem(end).stream()).toList();
        problems.forEach(console::error);
        return problems.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private static Optional<Problem> problem(PodCalls.Ended ended) {
        Optional<Problem> problem = switch (ended.outcome()) {
            case PodCommand.Outcome.Absent _ ->
                Optional.of(
                        Problem.of(ended.placed().release() + " is not there").remedy("sns cluster sync"));
            case PodCommand.Outcome.Failed(String reason) -> Optional.of(Problem.of(reason));
            case PodCommand.Outcome.Ran ran ->
                ran.exitCode() == 0
                        ? Optional.empty()
                        : Optional.of(Problem.of(
                                ran.errors().isEmpty()
                                        ? "the pod ended with exit code " + ran.exitCode()
                                        : String.join("\n", ran.errors())));
        };
        return problem.map(what -> what.at("host " + ended.placed().host().name()));
    }

    @Override
    public void write(int b) {
        line.write(b);
        if (b == '\n') {
            show();
        }
    }

    private void show() {
        synchronized (console) {
            console.stream(prefix + line.toString(StandardCharsets.UTF_8));
        }
        line.reset();
    }

    @Override
    public void close() {
        if (line.size() > 0) {
            show();
        }
    }
}
