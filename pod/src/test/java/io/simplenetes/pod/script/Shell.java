package io.simplenetes.pod.script;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The shells that must run a pod script. Each is required: a test without it would prove nothing.
enum Shell {
    DASH("dash", "dash"),
    BASH("bash", "bash --posix"),
    ASH("busybox-static", "busybox ash");

    private final String debianPackage;
    private final String command;

    Shell(String debianPackage, String command) {
        this.debianPackage = debianPackage;
        this.command = command;
    }

    /// What begins a script for this shell.
    String shebang() {
        return "#!" + String.join(" ", words());
    }

    /// Runs the shell in a folder, with variables set in its environment.
    CommandResult run(Path folder, Map<String, String> environment, String... arguments) throws InterruptedException {
        List<String> all =
                Stream.of(words(), List.of(arguments)).flatMap(List::stream).toList();
        return CommandRunner.run(new Command(all, Optional.of(folder), environment));
    }

    private List<String> words() {
        List<String> words = List.of(command.split(" ", -1));
        require(words.getFirst(), debianPackage);
        return words;
    }

    /// Fails when a program is missing, with the package that brings it.
    static void require(String program, String debianPackage) {
        boolean found = Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!found) {
            throw new IllegalStateException("there is no " + program + ": apt-get install " + debianPackage);
        }
    }
}
