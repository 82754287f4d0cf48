package io.simplenetes.cluster.remote;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The shells that a host may have. Busybox brings its own tools: there no tool of coreutils is found.
public enum HostShell {
    DASH,
    BASH,
    BUSYBOX;

    /// All that the script may use beside flock.
    private static final List<String> TOOLS =
            List.of("sh", "date", "find", "gzip", "head", "mkdir", "mv", "rm", "rmdir", "sha256sum", "stat", "tar");

    /// Runs scripts in this shell. A missing program fails the test and names its package.
    ///
    /// @param temp where the links to busybox's tools may go
    public Transport transport(Path temp) {
        return switch (this) {
            case DASH -> new Transport(List.of(program("dash", "dash"), "-c"));
            case BASH -> new Transport(List.of(program("bash", "bash"), "-c"));
            case BUSYBOX ->
                new Transport(List.of("env", "PATH=" + tools(temp), program("busybox", "busybox-static"), "sh", "-c"));
        };
    }

    /// Where a program is.
    public static String program(String name, String debianPackage) {
        var found = run(Command.of("sh", "-c", "command -v " + name));
        if (found.isEmpty()) {
            throw new AssertionError("the test needs " + name + ": install the package " + debianPackage);
        }
        return found;
    }

    private static Path tools(Path temp) {
        Path folder = temp.resolve("busybox tools");
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                Files.copy(Path.of(program("busybox", "busybox-static")), folder.resolve("busybox"));
                for (String tool : TOOLS) {
                    Files.createSymbolicLink(folder.resolve(tool), Path.of("busybox"));
                }
                // Debian's busybox has no flock.
                Files.copy(Path.of(program("flock", "util-linux")), folder.resolve("flock"));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(Command command) {
        try {
            return CommandRunner.run(command).stdout().strip();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
