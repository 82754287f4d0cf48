package io.simplenetes.systemtests.harness;

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

    /// A program of the distribution: `sns`, `podc` or `simplenetesd`.
    public static Path program(String name) {
        Path program = root().resolve("target/simplenetes/bin").resolve(name);
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("there is no " + program + ": run ./build");
        }
        return program;
    }
}
