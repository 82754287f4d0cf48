package io.simplenetes.pod.reader;

import io.simplenetes.pod.yaml.Node;
import java.util.List;

/// Reads a `cmd`: a program and its arguments, which run in a container.
final class CommandReader {

    private CommandReader() {}

    /// Its words; none when it is left out, or wrong.
    static List<String> read(Entry entry) {
        List<Node.Text> words = entry.texts("cmd");
        Arguments arguments = new Arguments(entry.problems());
        words.forEach(word -> arguments.add(word.value(), word.position()));
        if (entry.value("cmd").orElse(null) instanceof Node.Items list
                && list.items().isEmpty()) {
            entry.problems().add(list.position(), "cmd has no words", "write the program and its arguments");
        } else if (!words.isEmpty() && words.getFirst().value().isEmpty()) {
            entry.problems()
                    .add(words.getFirst().position(), "the command has an empty name", "write the program to run");
        }
        return words.stream().map(Node.Text::value).toList();
    }
}
