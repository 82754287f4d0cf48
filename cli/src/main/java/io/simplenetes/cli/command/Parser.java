package io.simplenetes.cli.command;

import io.simplenetes.host.error.UserException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// A command's declaration turned into picocli's parser, which takes `--name=value` and `--name value`, `-n value`,
/// options and parameters in any order, and `--` as the end of options. The last of two equal options wins.
final class Parser {

    private Parser() {}

    /// The specification of one command: what it declares, and the options that every command has.
    ///
    /// @param program the name of the program: `sns`
    static CommandSpec spec(String program, CliCommand command) {
        About about = command.about();
        CommandSpec spec = CommandSpec.create().name((program + " " + about.name()).strip());
        command.declare(spec);
        spec.addOption(Declare.flag("-h --help", "Show this help"));
        spec.addOption(Declare.flag("--debug", "Show the stack trace of an unexpected error"));
        spec.usageMessage()
                .width(100)
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .description(description(about))
                .parameterListHeading("%nParameters:%n")
                .optionListHeading("%nOptions:%n")
                .footerHeading("%nExamples:%n")
                .footer(about.examples().stream().map(Parser::example).toArray(String[]::new));
        return spec;
    }

    /// The parser of a specification.
    static CommandLine of(CommandSpec spec) {
        // Two defaults of picocli would change what the user wrote: a parameter that begins with @ (a host) would be
        // read as the name of a file with options, and ${...} in a help text be replaced.
        return new CommandLine(spec)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setOverwrittenOptionsAllowed(true);
    }

    /// @throws UserException for an option or parameter that the command does not have
    static ParseResult parse(CommandLine parser, List<String> arguments) {
        try {
            return parser.parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException e) {
            throw UserException.invalid(ParseProblem.of(e));
        }
    }

    private static String[] description(About about) {
        String[] lines = new String[about.details().size() + 1];
        lines[0] = about.summary() + ".";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = about.details().get(i - 1);
        }
        return lines;
    }

    private static String example(About.Example example) {
        return "  " + example.line() + "\n      " + example.effect();
    }
}
