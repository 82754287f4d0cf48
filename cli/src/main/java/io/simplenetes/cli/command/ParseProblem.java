package io.simplenetes.cli.command;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.Suggestion;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What picocli found wrong, in our words.
final class ParseProblem {

    private ParseProblem() {}

    static Problem of(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().name();
        if (e instanceof UnmatchedArgumentException unmatched) {
            String written = unmatched.getUnmatched().getFirst();
            return written.startsWith("-") && written.length() > 1
                    ? unknownOption(command, written, names(e))
                    : Problem.of("'" + command + "' takes no further parameter: '" + written + "'")
                            .remedy(help(command));
        }
        String text = String.valueOf(e.getMessage());
        return Problem.of(text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1))
                .remedy(help(command));
    }

    private static Problem unknownOption(String command, String written, List<String> known) {
        String name = written.replaceFirst("=.*", "");
        return Problem.of("'" + command + "' has no option '" + name + "'")
                .remedy(Suggestion.nearest(name, known)
                        .map(option -> "did you mean '" + option + "'?")
                        .orElse(help(command)));
    }

    private static List<String> names(ParameterException e) {
        return e.getCommandLine().getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
    }

    private static String help(String command) {
        return "see: " + command + " --help";
    }
}
