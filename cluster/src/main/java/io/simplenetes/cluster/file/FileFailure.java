package io.simplenetes.cluster.file;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/// What a user is told when a file cannot be read or written.
public final class FileFailure {

    private FileFailure() {}

    /// A file or folder could not be read.
    public static UserException reading(Path file, IOException cause) {
        return UserException.failed(
                Problem.of("cannot be read: " + reason(cause)).at(file));
    }

    /// A file or folder could not be written, made, moved or removed.
    public static UserException writing(Path file, IOException cause) {
        return UserException.failed(
                Problem.of("cannot be written: " + reason(cause)).at(file));
    }

    /// What the system says, without the name of the file, which the caller says.
    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            case FileSystemException system -> system.getClass().getSimpleName();
            default -> Optional.ofNullable(cause.getMessage()).orElse(cause.toString());
        };
    }
}
