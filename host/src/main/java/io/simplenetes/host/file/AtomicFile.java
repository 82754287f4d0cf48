package io.simplenetes.host.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// Writing and reading small text files that other programs look at while they change.
public final class AtomicFile {

    private AtomicFile() {}

    /// Replaces a file: a reader sees the old content or the new, never a part. The new content is written beside it
    /// and
    /// renamed (rename(2)); the mode is 0644, 0755 for an
    /// executable, 0600 for a secret.
    ///
    /// @throws IOException when it cannot be written; the old file is then untouched
    public static void write(Path file, String content, Mode mode) throws IOException {
        replace(file, mode, beside -> Files.write(beside, content.getBytes(StandardCharsets.UTF_8)));
    }

    /// Replaces a file with a copy of another one, in the same way.
    ///
    /// @throws IOException when it cannot be read or written; the old file is then untouched
    public static void copy(Path source, Path file, Mode mode) throws IOException {
        replace(file, mode, beside -> Files.copy(source, beside, StandardCopyOption.REPLACE_EXISTING));
    }

    private static void replace(Path file, Mode mode, Filling filling) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is a folder");
        }
        Path beside = create(folder, file);
        try {
            filling.fill(beside);
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString(mode.permissions));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            // write(2) on a full disk: the exception does not know the file.
            throw new FileSystemException(file.toString(), null, e.getMessage());
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// A new empty file. (Not Files.createTempFile: it loads the security providers, for a random name.)
    private static Path create(Path folder, Path file) throws IOException {
        while (true) {
            String name = "." + file.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".new";
            try {
                return Files.createFile(folder.resolve(name));
            } catch (FileAlreadyExistsException e) {
                // Somebody else had the same idea in the same nanosecond: it is past.
            }
        }
    }

    /// Replaces a file of mode 0644.
    ///
    /// @throws IOException when it cannot be written; the old file is then untouched
    public static void write(Path file, String content) throws IOException {
        write(file, content, Mode.DATA);
    }

    /// The content of a file; empty when there is none.
    ///
    /// @throws IOException when it is there but cannot be read
    public static Optional<String> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /// Puts the content into a new file.
    @FunctionalInterface
    private interface Filling {
        void fill(Path file) throws IOException;
    }

    /// Who may do what with a file.
    public enum Mode {
        /// All may read, the owner may write.
        DATA("rw-r--r--"),
        /// All may read and execute, the owner may write.
        EXECUTABLE("rwxr-xr-x"),
        /// The owner alone may read and write.
        PRIVATE("rw-------");

        private final String permissions;

        Mode(String permissions) {
            this.permissions = permissions;
        }
    }
}
