package io.simplenetes.cli.command;

import java.util.ArrayList;
import java.util.List;

/// What a command says about itself.
///
/// @param name its words without the program's name: `pod ls`; empty text for a program that is one command
/// @param summary one line for the list of commands, without a full stop: `List the releases of pods`
/// @param details more lines for its own help; may be empty
/// @param examples at least one, each a whole command line
public record About(String name, String summary, List<String> details, List<Example> examples) {

    /// A command line to try, and what it does.
    public record Example(String line, String effect) {}

    public About {
        details = List.copyOf(details);
        examples = List.copyOf(examples);
    }

    /// A name and a summary; add an example.
    public static About of(String name, String summary) {
        return new About(name, summary, List.of(), List.of());
    }

    /// With one more line of details.
    public About detail(String line) {
        return new About(name, summary, plus(details, line), examples);
    }

    /// With one more example.
    public About example(String line, String effect) {
        return new About(name, summary, details, plus(examples, new Example(line, effect)));
    }

    /// The words of the name: `pod`, `ls`.
    public List<String> words() {
        return name.isEmpty() ? List.of() : List.of(name.split(" "));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
