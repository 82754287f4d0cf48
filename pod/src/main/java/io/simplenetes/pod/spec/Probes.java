package io.simplenetes.pod.spec;

import java.util.List;
import java.util.Optional;

/// How the state of a container is found out.
///
/// @param startup when it counts as started: until then the next container waits; empty: as soon as it runs
/// @param readiness whether it can take requests; empty: as long as it runs
/// @param liveness whether it must be started again; empty: only when it has ended
public record Probes(Optional<Startup> startup, Optional<Probe> readiness, Optional<Probe> liveness) {

    /// Without any probe.
    public static final Probes NONE = new Probes(Optional.empty(), Optional.empty(), Optional.empty());

    /// A command in the container whose exit code 0 means yes.
    ///
    /// @param command the program and its arguments
    /// @param timeout seconds after which a run counts as failed and is ended, with all that it started; at least 1
    /// @param period seconds between two runs, at least 1
    /// @param failureThreshold how many failures in a row count as a no, at least 1
    public record Probe(List<String> command, int timeout, int period, int failureThreshold) {
        public Probe {
            command = List.copyOf(command);
        }
    }

    /// When a container counts as started.
    ///
    /// @param check what is waited for; empty: that it runs
    /// @param timeout seconds after which the start has failed, at least 1
    /// @param period seconds between two runs of a check's command, at least 1
    /// @param signals the names of containers of this pod to tell, each time this one has started
    public record Startup(Optional<Check> check, int timeout, int period, List<String> signals) {
        public Startup {
            signals = List.copyOf(signals);
        }
    }

    /// What is waited for when a container starts.
    public sealed interface Check {

        /// That the container ends with exit code 0; another code means that the start has failed.
        record Exit() implements Check {}

        /// That a command in the container ends with exit code 0.
        ///
        /// @param command the program and its arguments
        record Exec(List<String> command) implements Check {
            public Exec {
                command = List.copyOf(command);
            }
        }
    }
}
