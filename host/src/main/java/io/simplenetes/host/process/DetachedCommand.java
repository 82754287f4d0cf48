package io.simplenetes.host.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A program that may leave processes behind which outlive the caller, and that the caller does not wait for
/// without end.
///
/// It runs in a session of its own (setsid(1)), so that a Ctrl-C in the caller's terminal does not reach it and
/// one signal reaches all that it started and that did not begin a session of its own. Its output goes to a
/// file: a pipe would be held open by what it leaves behind, and would kill that (SIGPIPE) when the caller is
/// gone.
public final class DetachedCommand {

    /// How long a program has to end well when its time is over.
    private static final Duration GRACE = Duration.ofSeconds(3);

    private DetachedCommand() {}

    /// Runs a program, with nothing on its standard input.
    ///
    /// @param output gets what it writes on both outputs; an older file of that name is replaced
    /// @param limit when all that it started is ended: TERM and, 3 s later, KILL
    /// @return its exit code; empty when its time was over
    /// @throws UserException when setsid is missing or the folder is; a missing program ends with 127
    /// @throws IOException when the file cannot be made
    public static OptionalInt run(Command command, Path output, Duration limit)
            throws IOException, InterruptedException {
        Process process = CommandRunner.start(inOwnSession(command), output);
        if (process.waitFor(limit)) {
            return OptionalInt.of(process.exitValue());
        }
        signalGroup("TERM", process.pid());
        process.waitFor(GRACE);
        signalGroup("KILL", process.pid());
        process.waitFor(GRACE);
        return OptionalInt.empty();
    }

    private static Command inOwnSession(Command command) {
        List<String> arguments =
                Stream.concat(Stream.of("setsid"), command.arguments().stream()).toList();
        return new Command(arguments, command.folder(), command.environment(), command.unset());
    }

    /// Signals a process group. Only this spelling is understood by dash, bash and busybox alike.
    ///
    /// @param name of the signal, without SIG
    /// @param group the process id of its leader
    public static void signalGroup(String name, long group) throws InterruptedException {
        CommandRunner.run(Command.of("sh", "-c", "kill -" + name + " -" + group + " 2>/dev/null"));
    }
}
