package io.simplenetes.cli.command;

import java.util.ArrayList;
import java.util.List;

/// The help of a program or of a group: its commands, one line each.
final class Overview {

    private Overview() {}

    /// The lines for all commands that begin with some words.
    static List<String> of(Commands commands, List<String> words) {
        List<CliCommand> shown = commands.beginningWith(words);
        int width = shown.stream()
                .mapToInt(command -> command.about().name().length())
                .max()
                .orElse(0);
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
                About about = command.about();
                lines.add("  " + about.name() + " ".repeat(width - about.name().length() + 3) + about.summary());
            }
        }
        lines.add("");
        lines.add("See '" + before + " COMMAND --help' for a command's options and examples.");
        return lines;
    }

    /// The group without a name holds the commands of one word.
    private static boolean isSingle(CliCommand command, Commands.Group group) {
        return group.name().isEmpty() && command.about().words().size() == 1;
    }
}
