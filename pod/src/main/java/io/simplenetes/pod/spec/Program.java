package io.simplenetes.pod.spec;

import java.util.List;
import java.util.Optional;

/// What runs in a container.
///
/// @param command replaces the image's entry point; empty: the image's own
/// @param args what follows the command; empty: the image's own
/// @param workingDir the absolute path of the folder in which it starts; empty: the image's own
/// @param env variables to set, in the order of the file
public record Program(List<String> command, List<String> args, Optional<String> workingDir, List<EnvVar> env) {

    /// What the image says.
    public static final Program OF_IMAGE = new Program(List.of(), List.of(), Optional.empty(), List.of());

    public Program {
        command = List.copyOf(command);
        args = List.copyOf(args);
        env = List.copyOf(env);
    }

    /// A command in the image's folder and environment.
    public static Program command(List<String> words) {
        return new Program(words, List.of(), Optional.empty(), List.of());
    }

    /// Arguments for the image's command, in the image's folder and environment.
    public static Program args(List<String> words) {
        return new Program(List.of(), words, Optional.empty(), List.of());
    }

    /// The same program with other variables.
    public Program with(List<EnvVar> variables) {
        return new Program(command, args, workingDir, variables);
    }

    /// A variable of a container's environment.
    ///
    /// @param name letters, digits and `_`, not beginning with a digit
    /// @param value any text
    public record EnvVar(String name, String value) {}
}
