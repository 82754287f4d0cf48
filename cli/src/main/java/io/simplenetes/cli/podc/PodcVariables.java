package io.simplenetes.cli.podc;

import io.simplenetes.pod.EnvFile;
import io.simplenetes.pod.Variables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The values for a pod that is compiled outside of a cluster: those of the file beside the pod.yaml, then, when asked
/// for, environment variables.
///
/// @param file the file's name, for messages
/// @param fromFile what it says; nothing when there is none
/// @param environment environment variables to take; empty when not asked for
/// @param mayBeUndefined whether a variable without a value is empty text
record PodcVariables(Path file, Variables fromFile, Map<String, String> environment, boolean mayBeUndefined)
        implements Variables {

    /// Reads the file, if it is there.
    static PodcVariables read(Path file, Map<String, String> environment, boolean mayBeUndefined) {
        Variables values = Files.exists(file) ? EnvFile.read(file) : name -> Optional.empty();
        return new PodcVariables(file.getFileName(), values, environment, mayBeUndefined);
    }

    @Override
    public Optional<String> value(String name) {
        return fromFile.value(name).or(() -> Optional.ofNullable(environment.get(name)));
    }

    @Override
    public String place(String name) {
        return environment.isEmpty()
                ? file + ", or in the environment with --source-env"
                : file + " or the environment";
    }
}
