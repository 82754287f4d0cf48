package io.simplenetes.pod.spec;

import java.util.List;
import java.util.Optional;

/// What a container may do.
///
/// @param user whom it runs as, as podman-run(1) takes it: `USER[:GROUP]`, names or numbers; empty: as the image says
/// @param readOnly whether its root file system cannot be written; volumes, /tmp, /run and /dev/shm still can
/// @param capDrop the capabilities it does without, as capabilities(7) names them, without `CAP_`; or `ALL`
public record Privileges(Optional<String> user, boolean readOnly, List<String> capDrop) {

    /// What the image says, with podman's default capabilities.
    public static final Privileges OF_IMAGE = new Privileges(Optional.empty(), false, List.of());

    public Privileges {
        capDrop = List.copyOf(capDrop);
    }
}
