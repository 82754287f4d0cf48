package io.simplenetes.pod.spec;

import java.util.List;

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
