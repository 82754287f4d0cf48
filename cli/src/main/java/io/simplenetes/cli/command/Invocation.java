package io.simplenetes.cli.command;

import io.simplenetes.cli.console.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/// One call of a command: what it may look at.
///
/// @param line the parsed options and parameters
/// @param console where it prints
/// @param environment the environment variables
/// @param folder the folder in which it was called, absolute
/// @param input its standard input
public record Invocation(
        ParseResult line, Console console, Map<String, String> environment, Path folder, InputStream input) {

    /// Whether a flag was given, named as declared: `--quiet`.
    public boolean flag(String option) {
        return line.matchedOptionValue(option, false);
    }

    /// The value of an option; empty when it was not given.
    public Optional<String> value(String option) {
        return Optional.ofNullable(line.matchedOptionValue(option, (String) null));
    }

    /// Whether `--output=json` was given.
    public boolean json() {
        return value("--output").equals(Optional.of("json"));
    }

    /// The parameters as they were written, without options.
    public List<String> parameters() {
        // The set: the list has a declaration once for each parameter that it matched.
        return line.matchedPositionalsSet().stream()
                .flatMap(positional -> positional.originalStringValues().stream())
                .toList();
    }

    /// The parameter at an index, from 0.
    public Optional<String> parameter(int index) {
        List<String> all = parameters();
        return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    /// A path that the user wrote, relative to where he is.
    public Path path(String written) {
        return folder.resolve(written).normalize();
    }

    /// All lines of its standard input, as UTF-8.
    public List<String> inputLines() throws IOException {
        return new String(input.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
}
