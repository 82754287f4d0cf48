package io.simplenetes.cli.command;

import io.simplenetes.cli.console.Console;
import io.simplenetes.host.error.ExitCode;
import java.nio.file.Path;
import java.util.List;

/// A program as a process.
public final class ProgramProcess {

    private ProgramProcess() {}

    /// Runs a command line in this process, and ends the process.
    public static void run(Identity identity, String[] arguments) {
        ExitCode code = call(identity, List.of(arguments));
        // Everything is written by now. Not System.exit: it takes 6 ms more to find that there is nothing to clean up.
        Runtime.getRuntime().halt(code.number());
    }

    /// Runs a command line in this process.
    public static ExitCode call(Identity identity, List<String> arguments) {
        var environment = System.getenv();
        // The launcher asks the shell, which costs nothing; asking from here (System.console) costs a terminal library.
        boolean colour = Boolean.getBoolean("sns.terminal")
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
        Path folder = Path.of("").toAbsolutePath();
        return new Program(identity, Console.ofProcess(colour), environment, folder, System.in).run(arguments);
    }
}
