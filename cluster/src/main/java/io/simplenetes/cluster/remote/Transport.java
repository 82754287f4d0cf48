package io.simplenetes.cluster.remote;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a script is run on a host: the arguments of a program that takes the text of a POSIX shell script as its last
/// one,
/// and joins the script's standard streams to its own.
///
/// @param arguments for this machine `sh -c`
/// @param throughShell whether the last argument is a line for the user's login shell, as with ssh, not the script
/// itself
public record Transport(List<String> arguments, boolean throughShell) implements Route {

    public Transport {
        arguments = List.copyOf(arguments);
    }

    /// A program that takes the script as it is.
    public Transport(List<String> arguments) {
        this(arguments, false);
    }

    /// This machine, without ssh.
    public static Transport local() {
        return new Transport(List.of("sh", "-c"));
    }

    /// A program that takes a line for the login shell of a POSIX system.
    public static Transport throughShell(List<String> arguments) {
        return new Transport(arguments, true);
    }

    /// The command that runs a script.
    Command command(String script) {
        var all = new ArrayList<>(arguments);
        all.add(throughShell ? "exec sh -c " + ShellWord.of(script) : script);
        return Command.of(all.toArray(String[]::new));
    }

    @Override
    public Transport open() {
        return this;
    }

    @Override
    public Optional<Transport> reopen() {
        return Optional.empty();
    }
}
