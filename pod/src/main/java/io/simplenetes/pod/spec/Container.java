package io.simplenetes.pod.spec;

import java.util.List;
import java.util.Optional;

/// One container. Every text reaches the container byte for byte.
///
/// @param name unique in the pod, in the form of a pod name; podman's name for it is `NAME-POD-VERSION`
/// @param image what podman runs
/// @param command replaces the image's entry point; empty: the image's own
/// @param args what follows the command; empty: the image's own
/// @param env variables to set, in the order of the file
/// @param restart what happens when the container ends
/// @param signal what tells the container that something changed
/// @param mounts which volumes it sees, and where
/// @param ports what it publishes on the host
public record Container(
        String name,
        String image,
        List<String> command,
        List<String> args,
        List<EnvVar> env,
        RestartPolicy restart,
        Optional<Signal> signal,
        List<Mount> mounts,
        List<PublishedPort> ports) {

    public Container {
        command = List.copyOf(command);
        args = List.copyOf(args);
        env = List.copyOf(env);
        mounts = List.copyOf(mounts);
        ports = List.copyOf(ports);
    }

    /// A variable of a container's environment.
    ///
    /// @param name letters, digits and `_`, not beginning with a digit
    /// @param value any text
    public record EnvVar(String name, String value) {}

    /// A volume in a container.
    ///
    /// @param dest an absolute path in the container
    /// @param volume a volume of the pod
    public record Mount(String dest, Volume volume) {}

    /// How a container is told that something changed.
    public sealed interface Signal {

        /// A signal to the container's first process.
        ///
        /// @param name as kill(1) takes it: `HUP`, `SIGHUP` or a number
        record Send(String name) implements Signal {}

        /// A program to run in the container.
        ///
        /// @param command the program and its arguments
        record Exec(List<String> command) implements Signal {
            public Exec {
                command = List.copyOf(command);
            }
        }
    }
}
