package io.simplenetes.cli.command;

import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.UserException;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// One command: what it is called, which options it has, what it calls. A command is one small class, listed once in
/// its program's list of commands; help, completion and suggestions come from what it declares here.
///
/// Only the command that the user chose is asked for its options, so that the number of commands costs no time.
public interface CliCommand {

    /// Name, purpose and examples, for help.
    About about();

    /// Adds its options and parameters. `--help` and `--debug` are there already.
    void declare(CommandSpec spec);

    /// Does it.
    ///
    /// @throws UserException for anything that the user can mend
    /// @throws IOException for a file that cannot be read or written: shown to the user with its name
    ExitCode run(Invocation invocation) throws IOException, InterruptedException;
}
