package io.simplenetes.daemon.observe;

import io.simplenetes.daemon.decide.Desired;
import io.simplenetes.daemon.decide.Observed;
import io.simplenetes.host.file.PortMapping;
import java.util.List;
import java.util.Optional;

/// All that the files of a release say, and whether its supervisor lives.
///
/// @param desired what is asked for; empty when that is not clear, and then nothing is done
/// @param observed what is
/// @param supervisor who looks after the pod; empty when nobody does
/// @param mappings what the proxy may route to when the pod is ready
/// @param troubles what a user should mend, a clause each
public record Reading(
        Optional<Desired> desired,
        Observed observed,
        Optional<Supervisor> supervisor,
        List<PortMapping> mappings,
        List<String> troubles) {

    public Reading {
        mappings = List.copyOf(mappings);
        troubles = List.copyOf(troubles);
    }
}
