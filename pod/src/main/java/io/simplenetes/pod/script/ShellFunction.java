package io.simplenetes.pod.script;

import java.util.List;
import java.util.stream.Collectors;

/// A function of the script.
final class ShellFunction {

    private ShellFunction() {}

    /// The function with a command on each line, and an empty line after it. No commands: it does nothing.
    static String of(String name, List<String> commands) {
        return commands.isEmpty()
                ? name + "() { :; }\n\n"
                : commands.stream()
                        .map(command -> "    " + command + "\n")
                        .collect(Collectors.joining("", name + "() {\n", "}\n\n"));
    }
}
