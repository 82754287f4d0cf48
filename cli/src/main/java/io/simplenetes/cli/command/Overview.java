package io.simplenetes.cli.command;

import java.util.ArrayList;
import java.util.List;

/// The help of a program or of a group: its commands, one line each.
final class Overview {

    private Overview() {}

    /// The lines for all commands that begin with some words.
    static List<String> of(Commands commands, List<String> words) {
        List<CliCommand> shown = commands.beginningWith(words);
        int width = width(shown);
        String before = commands.line(words);
        List<String> lines = new ArrayList<>();
        lines.add("Usage: " + before + " COMMAND [OPTIONS]");
        for (Commands.Group group : commands.groups()) {
            List<CliCommand> members = shown.stream()
                    .filter(command ->
                            command.about().words().getFirst().equals(group.name()) || isSingle(command, group))
                    .toList();
            if (members.isEmpty()) {
                continue;
            }
            lines.add("");
            lines.add(group.summary() + ":");
            for (CliCommand command : members) {
                lines.add(line(command, width));
            }
        }
        lines.add("");
        lines.add("See '" + before + " COMMAND --help' for a command's options and examples.");
        return lines;
    }

    /// The lines for the commands that have words, below the help of the one that has none.
    static List<String> others(Commands commands) {
        List<CliCommand> shown = commands.all().stream()
                .filter(command -> !command.about().words().isEmpty())
                .toList();
        List<String> lines = new ArrayList<>();
        if (!shown.isEmpty()) {
            int width = width(shown);
            lines.add("");
            lines.add("Other commands:");
            shown.forEach(command -> lines.add(line(command, width)));
        }
        return lines;
    }

    private static int width(List<CliCommand> commands) {
        return commands.stream()
                .mapToInt(command -> command.about().name().length())
                .max()
                .orElse(0);
    }

    private static String line(CliCommand command, int width) {
        About about = command.about();
        return "  " + about.name() + " ".repeat(width - about.name().length() + 3) + about.summary();
    }

    /// The group without a name holds the commands of one word.
    private static boolean isSingle(CliCommand command, Commands.Group group) {
        return group.name().isEmpty() && command.about().words().size() == 1;
    }
}
