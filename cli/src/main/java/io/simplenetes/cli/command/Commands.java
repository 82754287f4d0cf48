package io.simplenetes.cli.command;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.Suggestion;
import io.simplenetes.host.error.UserException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The commands of a program, found by their words.
///
/// @param program the program's name: `sns`
/// @param groups the first words that several commands share, in the order of the help
/// @param all every command, in the order of the help
public record Commands(String program, List<Group> groups, List<CliCommand> all) {

    private static final Set<String> HELP = Set.of("-h", "--help");

    /// A first word that several commands share.
    ///
    /// @param name the word: `pod`
    /// @param summary what its commands are about
    public record Group(String name, String summary) {}

    /// What a command line begins with.
    ///
    /// @param words the words that were understood
    /// @param command the command that they name; empty when several begin with them: help is wanted
    /// @param rest the arguments after the words
    public record Found(List<String> words, Optional<CliCommand> command, List<String> rest) {}

    /// The command that is meant when a command line begins with the word of no other: `podc web`, beside `podc check`.
    public Optional<CliCommand> wordless() {
        return all.stream().filter(command -> command.about().words().isEmpty()).findFirst();
    }

    /// Finds the command that a command line begins with.
    ///
    /// @throws UserException for a word that no command has in that place, with the nearest that one has
    public Found find(List<String> arguments) {
        List<String> words = List.of();
        List<CliCommand> left = all;
        while (true) {
            int depth = words.size();
            if (depth == 0 && wordless().isPresent() && !isWord(arguments)) {
                return new Found(words, wordless(), arguments);
            }
            if (left.size() == 1 && left.getFirst().about().words().size() == depth) {
                return new Found(words, Optional.of(left.getFirst()), arguments.subList(depth, arguments.size()));
            }
            if (depth == arguments.size() || HELP.contains(arguments.get(depth))) {
                return new Found(words, Optional.empty(), arguments.subList(depth, arguments.size()));
            }
            String word = arguments.get(depth);
            List<CliCommand> next = beginningWith(left, depth, word);
            if (next.isEmpty()) {
                throw UserException.invalid(unknown(words, word, left));
            }
            left = next;
            words = arguments.subList(0, depth + 1);
        }
    }

    /// Whether the first argument is a word of a command.
    private boolean isWord(List<String> arguments) {
        return !arguments.isEmpty()
                && !beginningWith(all, 0, arguments.getFirst()).isEmpty();
    }

    /// The commands that begin with these words.
    public List<CliCommand> beginningWith(List<String> words) {
        return all.stream()
                .filter(command -> command.about().words().size() >= words.size()
                        && command.about().words().subList(0, words.size()).equals(words))
                .toList();
    }

    /// The program and some words, as a user types them.
    public String line(List<String> words) {
        return (program + " " + String.join(" ", words)).strip();
    }

    private static List<CliCommand> beginningWith(List<CliCommand> commands, int depth, String word) {
        return commands.stream()
                .filter(command -> command.about().words().size() > depth
                        && command.about().words().get(depth).equals(word))
                .toList();
    }

    private Problem unknown(List<String> words, String word, List<CliCommand> left) {
        String before = line(words);
        List<String> known = left.stream()
                .map(command -> command.about().words().get(words.size()))
                .distinct()
                .toList();
        String advice = Suggestion.nearest(word, known)
                .map(nearest -> "did you mean '" + before + " " + nearest + "'?")
                .orElse("known: " + String.join(", ", known));
        if (word.startsWith("-")) {
            return Problem.of("'" + before + "' has no option '" + word + "'")
                    .remedy("options come after the command; see: " + before + " --help");
        }
        return Problem.of("there is no command '" + before + " " + word + "'").remedy(advice);
    }
}
