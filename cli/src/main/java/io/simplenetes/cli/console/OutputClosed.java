package io.simplenetes.cli.console;

/// Thrown to end a command whose output nobody gets any more.
public final class OutputClosed extends RuntimeException {

    OutputClosed() {
        super("standard output cannot be written");
    }
}
