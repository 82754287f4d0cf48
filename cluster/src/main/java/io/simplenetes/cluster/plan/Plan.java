package io.simplenetes.cluster.plan;

import io.simplenetes.host.error.Problem;
import java.util.List;

/// What a sync would do.
///
/// @param commit the full id of the project's commit
/// @param hosts every host that was reached, sorted by name
/// @param unreached the others that should be synced, sorted by name
public record Plan(String commit, List<HostPlan> hosts, List<Unreached> unreached) {

    public Plan {
        hosts = List.copyOf(hosts);
        unreached = List.copyOf(unreached);
    }

    /// Whether no host that was reached would be changed.
    public boolean isEmpty() {
        return hosts.stream().allMatch(host -> host.operations().isEmpty());
    }

    /// Why the sync may not be done.
    public List<Problem> refusals() {
        return hosts.stream().flatMap(host -> host.refusals().stream()).toList();
    }
}
