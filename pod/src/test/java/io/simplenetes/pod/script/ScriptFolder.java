package io.simplenetes.pod.script;

import io.simplenetes.host.process.CommandResult;
import io.simplenetes.pod.spec.PodSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/// A folder with a pod script, for what can be tried without podman.
///
/// @param path the folder
/// @param shell what runs the script
record ScriptFolder(Path path, Shell shell) {

    private static final String LAST_LINE = "main \"$@\"; exit\n";

    /// Runs an action of a pod.
    CommandResult pod(PodSpec pod, String... arguments) throws IOException, InterruptedException {
        return run(PodScript.of(pod), Map.of(), arguments);
    }

    /// Runs commands with the functions of the script at hand, instead of an action.
    CommandResult call(PodSpec pod, String commands, String... arguments) throws IOException, InterruptedException {
        return call(pod, Map.of(), commands, arguments);
    }

    /// The same with variables in the environment.
    CommandResult call(PodSpec pod, Map<String, String> environment, String commands, String... arguments)
            throws IOException, InterruptedException {
        String script = PodScript.of(pod);
        if (!script.endsWith(LAST_LINE)) {
            throw new IllegalStateException("the script does not end with the call of main");
        }
        return run(script.substring(0, script.length() - LAST_LINE.length()) + commands + "\n", environment, arguments);
    }

    /// Writes a file in the folder.
    void write(String name, String... lines) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, Stream.of(lines).reduce("", (all, line) -> all + line + "\n"));
    }

    private CommandResult run(String script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Files.writeString(path.resolve("pod"), script);
        return shell.run(
                path,
                environment,
                Stream.concat(Stream.of("./pod"), Stream.of(arguments)).toArray(String[]::new));
    }
}
