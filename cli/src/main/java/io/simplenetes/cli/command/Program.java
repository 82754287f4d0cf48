package io.simplenetes.cli.command;

import io.simplenetes.cli.console.Console;
import io.simplenetes.cli.console.Written;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/// Runs a command line: finds the command, parses the rest, calls it, and tells what went wrong.
///
/// @param identity the program
/// @param console where it prints
/// @param environment the environment variables; `SNS_DEBUG=1` is `--debug`
/// @param folder the folder in which it was called, absolute
/// @param input what it can read
public record Program(
        Identity identity, Console console, Map<String, String> environment, Path folder, InputStream input) {

    /// Runs a command line and prints all that there is to say about it.
    public ExitCode run(List<String> arguments) {
        boolean debug = arguments.contains("--debug") || "1".equals(environment.get("SNS_DEBUG"));
        ExitCode code = new Failures(identity.name(), console, debug).guard(() -> dispatch(arguments));
        Written written = console.flush();
        if (written == Written.IN_PART) {
            console.error(Problem.of("cannot write to standard output")
                    .remedy("see whether the disk is full or the output closed"));
        }
        return written != Written.ALL && code == ExitCode.OK ? ExitCode.FAILED : code;
    }

    private ExitCode dispatch(List<String> arguments) throws IOException, InterruptedException {
        // Before the commands, and with them picocli, are loaded: half of the time of a start.
        if (arguments.size() == 1 && identity.versionWords().contains(arguments.getFirst())) {
            identity.version().get().forEach(console::data);
            return ExitCode.OK;
        }
        Commands commands = identity.commands().get();
        if (commands.wordless().isEmpty()
                && !arguments.isEmpty()
                && arguments.getFirst().equals("help")) {
            return call(
                    commands,
                    Stream.concat(arguments.stream().skip(1), Stream.of("--help"))
                            .toList());
        }
        return call(commands, arguments);
    }

    private ExitCode call(Commands commands, List<String> arguments) throws IOException, InterruptedException {
        Commands.Found found = commands.find(arguments);
        if (found.command().isPresent()) {
            return call(commands, found.command().get(), found.rest());
        }
        Overview.of(commands, found.words()).forEach(console::data);
        return ExitCode.OK;
    }

    private ExitCode call(Commands commands, CliCommand command, List<String> rest)
            throws IOException, InterruptedException {
        CommandLine parser = Parser.of(Parser.spec(identity.name(), command));
        List<String> options = rest.contains("--") ? rest.subList(0, rest.indexOf("--")) : rest;
        if (options.contains("-h") || options.contains("--help")) {
            console.stream(parser.getUsageMessage(Ansi.OFF));
            if (command.about().words().isEmpty()) {
                Overview.others(commands).forEach(console::data);
            }
            return ExitCode.OK;
        }
        ParseResult line = Parser.parse(parser, rest);
        return command.run(new Invocation(line, console, environment, folder, input));
    }
}
