package io.simplenetes.cli.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The completion script of a program, for bash and zsh.
public final class Completion {

    private Completion() {}

    /// A script that a shell sources.
    public static String script(Commands commands) {
        CommandLine root = Parser.of(commands.wordless()
                .map(command -> Parser.spec(commands.program(), command))
                .orElseGet(() -> CommandSpec.create().name(commands.program())));
        Map<List<String>, CommandLine> groups = new HashMap<>();
        groups.put(List.of(), root);
        for (CliCommand command : commands.all()) {
            List<String> words = command.about().words();
            if (words.isEmpty()) {
                continue;
            }
            CommandSpec spec = Parser.spec(commands.program(), command);
            parent(groups, words.subList(0, words.size() - 1)).addSubcommand(words.getLast(), Parser.of(spec));
        }
        if (commands.wordless().isEmpty()) {
            root.addSubcommand("help", Parser.of(CommandSpec.create()));
        }
        return AutoComplete.bash(commands.program(), root);
    }

    private static CommandLine parent(Map<List<String>, CommandLine> groups, List<String> words) {
        CommandLine known = groups.get(words);
        if (known != null) {
            return known;
        }
        CommandLine group = Parser.of(CommandSpec.create());
        parent(groups, words.subList(0, words.size() - 1)).addSubcommand(words.getLast(), group);
        groups.put(words, group);
        return group;
    }
}
