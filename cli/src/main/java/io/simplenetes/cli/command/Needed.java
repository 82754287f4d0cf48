package io.simplenetes.cli.command;

/// Whether a parameter may be left out.
public enum Needed {
    REQUIRED,
    OPTIONAL
}
