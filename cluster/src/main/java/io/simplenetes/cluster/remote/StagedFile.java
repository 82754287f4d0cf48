package io.simplenetes.cluster.remote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Something to send to a host.
public sealed interface StagedFile {

    /// Where it goes, relative to HOSTHOME.
    String path();

    /// A text that we make.
    record Text(String path, String content) implements StagedFile {}

    /// A file of the project, which must still be what was planned with when it is sent.
    ///
    /// @param source its place in the project
    /// @param sha256 of its content
    record FromDisk(String path, Path source, String sha256, boolean executable) implements StagedFile {}

    /// A folder that may stay empty.
    record Folder(String path) implements StagedFile {}

    /// Whether it may be executed.
    default boolean isExecutable() {
        return switch (this) {
            case FromDisk file -> file.executable();
            case Text _, Folder _ -> false;
        };
    }

    /// Its content.
    ///
    /// @throws IOException when it cannot be read
    default byte[] bytes() throws IOException {
        return switch (this) {
            case Text text -> text.content().getBytes(StandardCharsets.UTF_8);
            case FromDisk file -> Files.readAllBytes(file.source());
            case Folder _ -> new byte[0];
        };
    }
}
