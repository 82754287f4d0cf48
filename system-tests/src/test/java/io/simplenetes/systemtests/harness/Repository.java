package io.simplenetes.systemtests.harness;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the things under test are.
public final class Repository {

    private Repository() {}

    /// The root of this repository.
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("quickstart"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("run the tests within the repository");
            }
            folder = parent;
        }
        return folder;
    }

    /// Copies what is in a folder of this repository into another folder.
    public static void copy(String from, Path to) throws InterruptedException {
        CommandResult copied =
                CommandRunner.run(Command.of("cp", "-R", "--", root().resolve(from) + "/.", to.toString()));
        if (!copied.ok()) {
            throw new IllegalStateException(copied.stderr());
        }
    }

    /// A program of the distribution: `sns`, `podc` or `simplenetesd`.
    public static Path program(String name) {
        Path program = root().resolve("target/simplenetes/bin").resolve(name);
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("there is no " + program + ": run ./build");
        }
        return program;
    }
}
