package io.simplenetes.daemon.watch;

import java.nio.file.Path;

/// Something happened in a watched folder.
public sealed interface FolderEvent {

    /// An entry was made, changed or removed.
    ///
    /// @param folder the watched folder
    /// @param name the entry's name
    record Changed(Path folder, String name) implements FolderEvent {}

    /// Events were lost: anything may have changed.
    record Overflow() implements FolderEvent {}
}
