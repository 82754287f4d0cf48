package io.simplenetes.host.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A program to run: a value, made by pure functions and compared in tests as it is.
///
/// @param arguments the program and its arguments, each passed on as it is, without a shell
/// @param folder where it runs; the caller's folder when empty
/// @param environment variables to set on top of the caller's environment
public record Command(List<String> arguments, Optional<Path> folder, Map<String, String> environment) {

    public Command {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("no program");
        }
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /// A program with its arguments, in the caller's folder and environment.
    public static Command of(String... arguments) {
        return new Command(List.of(arguments), Optional.empty(), Map.of());
    }

    /// The same in another folder.
    public Command in(Path where) {
        return new Command(arguments, Optional.of(where), environment);
    }

    /// The program's name.
    public String program() {
        return arguments.getFirst();
    }
}
