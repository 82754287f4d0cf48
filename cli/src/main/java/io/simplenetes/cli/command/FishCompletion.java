package io.simplenetes.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The completion script of a program for fish, which completes from lines: `complete -c PROGRAM -n CONDITION ...`. The
/// condition asks how many words of a command have been typed, `__PROGRAM_at pod ls`.
public final class FishCompletion {

    private final String program;
    private final List<String> lines = new ArrayList<>();

    private FishCompletion(String program) {
        this.program = program;
    }

    /// A script that fish sources.
    public static String script(Commands commands) {
        FishCompletion completion = new FishCompletion(commands.program());
        completion.words(commands);
        commands.all().forEach(completion::command);
        return completion.condition() + String.join("\n", completion.lines) + "\n";
    }

    /// A function that is true when the words typed so far, without options, begin with its arguments: when there are
    /// as many of them, or more if the last argument is `...`.
    private String condition() {
        return """
                function __%1$s_at
                    set -l typed
                    for word in (commandline -opc)[2..-1]
                        string match -q -- '-*' $word; or set -a typed $word
                    end
                    if test "$argv[-1]" = ...
                        set -e argv[-1]
                        test (count $typed) -ge (count $argv); or return 1
                    else
                        test (count $typed) -eq (count $argv); or return 1
                    end
                    for i in (seq (count $argv))
                        test "$argv[$i]" = "$typed[$i]"; or return 1
                    end
                end
                complete -c %1$s -f
                """.formatted(program);
    }

    /// The words of the commands, each after the words before it.
    private void words(Commands commands) {
        Map<List<String>, Map<String, String>> next = new LinkedHashMap<>();
        for (CliCommand command : commands.all()) {
            List<String> words = command.about().words();
            for (int i = 0; i < words.size(); i++) {
                String summary =
                        i + 1 == words.size() ? command.about().summary() : summary(commands, words.subList(0, i + 1));
                next.computeIfAbsent(words.subList(0, i), before -> new LinkedHashMap<>())
                        .putIfAbsent(words.get(i), summary);
            }
        }
        next.forEach((before, words) ->
                words.forEach((word, summary) -> add(at(before, ""), "-a " + quoted(word), summary)));
    }

    private static String summary(Commands commands, List<String> words) {
        return commands.groups().stream()
                .filter(group -> List.of(group.name()).equals(words))
                .map(Commands.Group::summary)
                .findFirst()
                .orElse("");
    }

    private void command(CliCommand command) {
        CommandSpec spec = Parser.spec(program, command);
        List<String> words = command.about().words();
        spec.options().forEach(option -> add(at(words, " ..."), option(option), first(option.description())));
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            if (parameter.completionCandidates() != null) {
                add(at(words, ""), "-a " + quoted(values(parameter.completionCandidates())), parameter.paramLabel());
            } else if (parameter.paramLabel().contains("FILE")) {
                add(at(words, " ..."), "-F", parameter.paramLabel());
            }
        }
    }

    private static String option(OptionSpec option) {
        List<String> parts = new ArrayList<>();
        for (String name : option.names()) {
            parts.add(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            boolean isFile = option.paramLabel().matches(".*(FILE|DIR|PATH).*");
            parts.add(isFile ? "-r -F" : "-x");
            if (option.completionCandidates() != null) {
                parts.add("-a " + quoted(values(option.completionCandidates())));
            }
        }
        return String.join(" ", parts);
    }

    private static String values(Iterable<String> candidates) {
        return StreamSupport.stream(candidates.spliterator(), false).collect(Collectors.joining(" "));
    }

    private String at(List<String> words, String more) {
        String typed = words.isEmpty() ? "" : " " + String.join(" ", words);
        return quoted("__" + program + "_at" + typed + more);
    }

    private void add(String condition, String what, String about) {
        lines.add("complete -c " + program + " -n " + condition + " " + what
                + (about.isEmpty() ? "" : " -d " + quoted(about)));
    }

    private static String first(String[] lines) {
        return lines.length == 0 ? "" : lines[0];
    }

    /// Between single quotes fish reads a backslash and a quote only after a backslash.
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
