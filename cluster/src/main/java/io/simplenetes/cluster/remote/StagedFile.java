package io.simplenetes.cluster.remote;

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
    /// @param executable whether it may be executed
    record FromDisk(String path, Path source, String sha256, boolean executable) implements StagedFile {}

    /// A folder that may stay empty.
    record Folder(String path) implements StagedFile {}
}
