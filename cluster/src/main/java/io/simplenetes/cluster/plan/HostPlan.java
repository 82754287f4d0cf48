package io.simplenetes.cluster.plan;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.name.HostName;
import java.util.List;

/// What a sync would do to one host.
///
/// @param host its name
/// @param operations in the order in which they are done
/// @param refusals why the sync may not be done; when there is one, nothing is done to any host
/// @param warnings what the user should know, one clause each
public record HostPlan(HostName host, List<Operation> operations, List<Problem> refusals, List<String> warnings) {

    public HostPlan {
        operations = List.copyOf(operations);
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
    }
}
