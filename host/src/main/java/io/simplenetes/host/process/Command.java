package io.simplenetes.host.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A program to run: a value, made by pure functions and compared in tests as it is.
///
/// @param arguments the program and its arguments, each passed on as it is, without a shell
/// @param folder where it runs; the caller's folder when empty
/// @param environment variables to set on top of the caller's environment
/// @param unset variables of the caller's environment that the program must not see
public record Command(
        List<String> arguments, Optional<Path> folder, Map<String, String> environment, Set<String> unset) {

    public Command {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("no program");
        }
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        unset = Set.copyOf(unset);
    }

    /// A program that sees the whole environment of its caller.
    public Command(List<String> arguments, Optional<Path> folder, Map<String, String> environment) {
        this(arguments, folder, environment, Set.of());
    }

    /// A program with its arguments, in the caller's folder and environment.
    public static Command of(String... arguments) {
        return new Command(List.of(arguments), Optional.empty(), Map.of());
    }

    /// The same in another folder.
    public Command in(Path where) {
        return new Command(arguments, Optional.of(where), environment, unset);
    }

    /// The same with these variables set.
    public Command with(Map<String, String> variables) {
        return new Command(arguments, folder, variables, unset);
    }

    /// The same without these variables of the caller's environment.
    public Command without(Set<String> variables) {
        return new Command(arguments, folder, environment, variables);
    }

    /// The program's name.
    public String program() {
        return arguments.getFirst();
    }
}
