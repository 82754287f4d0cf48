package io.simplenetes.cluster.remote;

import io.simplenetes.host.process.Command;
import java.util.ArrayList;
import java.util.List;

/// How a script is run on a host: the arguments of a program that takes the text of a POSIX shell script as its last
/// one,
/// and joins the script's standard streams to its own.
///
/// @param arguments for this machine `sh -c`
public record Transport(List<String> arguments) {

    public Transport {
        arguments = List.copyOf(arguments);
    }

    /// This machine, without ssh.
    public static Transport local() {
        return new Transport(List.of("sh", "-c"));
    }

    /// The command that runs a script.
    Command command(String script) {
        var all = new ArrayList<>(arguments);
        all.add(script);
        return Command.of(all.toArray(String[]::new));
    }
}
