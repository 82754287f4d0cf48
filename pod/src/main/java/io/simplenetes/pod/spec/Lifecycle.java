package io.simplenetes.pod.spec;

import java.util.Optional;

/// How a container starts, ends and starts again.
///
/// @param restart what happens when it ends
/// @param stopTimeout seconds between TERM and KILL when it is to end, at least 0
/// @param signal what tells it that something changed
/// @param probes how its state is found out
public record Lifecycle(RestartPolicy restart, int stopTimeout, Optional<Signal> signal, Probes probes) {

    /// What podman waits as well, podman-stop(1).
    public static final int DEFAULT_STOP_TIMEOUT = 10;

    /// Without a signal and probes.
    public static Lifecycle of(RestartPolicy restart) {
        return new Lifecycle(restart, DEFAULT_STOP_TIMEOUT, Optional.empty(), Probes.NONE);
    }

    /// The same with a signal.
    public Lifecycle with(Signal other) {
        return new Lifecycle(restart, stopTimeout, Optional.of(other), probes);
    }

    /// The same with other probes.
    public Lifecycle with(Probes others) {
        return new Lifecycle(restart, stopTimeout, signal, others);
    }
}
