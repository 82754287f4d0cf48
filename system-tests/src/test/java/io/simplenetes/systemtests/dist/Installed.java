package io.simplenetes.systemtests.dist;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import io.simplenetes.systemtests.harness.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The programs of one distribution, called from a folder of no meaning with an environment of its own.
///
/// @param home the distribution
record Installed(Path home) {

    /// The one that `./build` made.
    static Installed built() {
        Path bin = Objects.requireNonNull(Repository.program("sns").getParent());
        return new Installed(Objects.requireNonNull(bin.getParent()));
    }

    /// A program.
    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /// Runs a program with PATH alone in its environment, where there is no Java.
    CommandResult run(String program, String... arguments) throws InterruptedException {
        return run(program(program), Path.of("/"), Map.of(), arguments);
    }

    /// Runs an executable in a folder, with PATH and some more variables in its environment.
    static CommandResult run(Path executable, Path folder, Map<String, String> environment, String... arguments)
            throws InterruptedException {
        List<String> line = new ArrayList<>(List.of("/usr/bin/env", "-i", "PATH=/nowhere"));
        environment.forEach((name, value) -> line.add(name + "=" + value));
        line.add(executable.toString());
        line.addAll(List.of(arguments));
        return CommandRunner.run(Command.of(line.toArray(String[]::new)).in(folder));
    }
}
