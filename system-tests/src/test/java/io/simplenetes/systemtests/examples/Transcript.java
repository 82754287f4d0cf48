package io.simplenetes.systemtests.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a person types, and sees: the `console` blocks of a Markdown text. A line with `$ ` before it is a command, the
/// lines after it
/// are what it prints; `...` stands for any text, on a line of its own for any lines.
///
/// @param steps the commands, in their order
record Transcript(List<Step> steps) {

    /// @param command a line for a shell
    /// @param output what it shall print
    record Step(String command, List<String> output) {

        boolean matches(String printed) {
            return Pattern.matches(
                    output.stream().map(Step::pattern).collect(Collectors.joining()),
                    printed.isEmpty() || printed.endsWith("\n") ? printed : printed + "\n");
        }

        private static String pattern(String line) {
            return line.equals("...")
                    ? "(?:.*\n)*"
                    : List.of(line.split("\\.\\.\\.", -1)).stream()
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining(".*"))
                            + "\n";
        }
    }

    static Transcript of(String markdown) {
        List<Step> steps = new ArrayList<>();
        boolean inside = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                steps.add(new Step(line.substring(2), new ArrayList<>()));
            } else if (inside) {
                steps.getLast().output().add(line);
            }
        }
        return new Transcript(List.copyOf(steps));
    }
}
