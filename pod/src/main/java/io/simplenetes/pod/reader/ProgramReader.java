package io.simplenetes.pod.reader;

import io.simplenetes.pod.schema.Place;
import io.simplenetes.pod.spec.Program;
import io.simplenetes.pod.spec.Program.EnvVar;
import io.simplenetes.pod.yaml.Node;
import java.util.List;
import java.util.Optional;

/// Reads `command`, `args`, `workingDir` and `env`.
final class ProgramReader {

    private ProgramReader() {}

    static Program read(Entry entry) {
        Arguments arguments = new Arguments(entry.problems());
        List<String> command = command(entry, arguments);
        List<String> args = count(entry.texts("args"), arguments);
        Optional<String> workingDir = entry.matching("workingDir");
        List<EnvVar> env = EnvReader.read(entry.entries("env", Place.ENV), arguments, entry.problems());
        return new Program(command, args, workingDir, env);
    }

    private static List<String> command(Entry entry, Arguments arguments) {
        List<Node.Text> words = entry.texts("command");
        if (!words.isEmpty() && words.getFirst().value().isEmpty()) {
            entry.problems()
                    .add(words.getFirst().position(), "the command has an empty name", "write the program to run");
        }
        arguments.checkEntryPoint(words);
        return count(words, arguments);
    }

    private static List<String> count(List<Node.Text> words, Arguments arguments) {
        words.forEach(word -> arguments.add(word.value(), word.position()));
        return words.stream().map(Node.Text::value).toList();
    }
}
