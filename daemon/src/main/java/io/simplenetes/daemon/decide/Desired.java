package io.simplenetes.daemon.decide;

import io.simplenetes.host.file.PodState;
import java.util.Map;
import java.util.Optional;

/// What the files of a release ask for. When any of it changes, everything that failed before is worth a new
/// try.
///
/// @param state the wanted state
/// @param program what identifies this very `pod` file: another after each replacement
/// @param configs the checksum of each config by its name
/// @param action what to do once; empty when there is nothing
/// @param hostInterface where ports are published; empty leaves it to the pod
public record Desired(
        PodState state,
        String program,
        Map<String, String> configs,
        Optional<PodAction> action,
        Optional<HostInterface> hostInterface) {

    public Desired {
        configs = Map.copyOf(configs);
    }
}
