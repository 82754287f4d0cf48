package io.simplenetes.cli.command;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// What a program is.
///
/// @param name its name: `sns`
/// @param versionWords the arguments that ask for its version when they stand alone
/// @param version the lines that say it
/// @param commands its commands, made when they are needed
public record Identity(
        String name, Set<String> versionWords, Supplier<List<String>> version, Supplier<Commands> commands) {}
