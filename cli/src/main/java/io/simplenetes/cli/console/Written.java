package io.simplenetes.cli.console;

/// What has become of a command's data.
public enum Written {
    /// All of it was written.
    ALL,
    /// The reader of a pipe had enough, as `head` does: not worth a message.
    UNTIL_THE_READER_LEFT,
    /// Something is lost: the disk is full.
    IN_PART
}
