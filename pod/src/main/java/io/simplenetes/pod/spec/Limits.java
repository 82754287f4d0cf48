package io.simplenetes.pod.spec;

import java.util.Optional;
import java.util.OptionalInt;

/// What a container may use. Empty: no limit of its own.
///
/// @param memory a whole number and a unit, as podman-run(1) takes it: `64m`, `2g`
/// @param cpus a number of processors with at most three decimals: `0.5`, `2`
/// @param pids how many processes and threads, at least 1
public record Limits(Optional<String> memory, Optional<String> cpus, OptionalInt pids) {

    /// Without a limit.
    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), OptionalInt.empty());
}
