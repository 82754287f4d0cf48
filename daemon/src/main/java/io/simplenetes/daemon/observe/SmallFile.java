package io.simplenetes.daemon.observe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// Reading files that somebody else writes, replaces and removes at any time.
final class SmallFile {

    private static final int LIMIT = 64 * 1024;

    private SmallFile() {}

    /// The first 64 KiB of a regular file; empty when there is none that can be read, such as a pipe, which
    /// would make its reader wait.
    static Optional<String> read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try (var in = Files.newInputStream(file)) {
                return Optional.of(new String(in.readNBytes(LIMIT), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// What identifies the content of a regular file without reading it: another after each replacement and
    /// each change. Empty when there is none.
    static Optional<String> identity(Path file) {
        try {
            var is = Files.readAttributes(file, BasicFileAttributes.class);
            return is.isRegularFile()
                    ? Optional.of(is.fileKey() + " " + is.size() + " "
                            + is.lastModifiedTime().toInstant())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
