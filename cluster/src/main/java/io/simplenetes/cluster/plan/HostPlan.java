package io.simplenetes.cluster.plan;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.name.HostName;
import java.util.List;
import java.util.stream.Stream;

/// What a sync would do to one host.
///
/// @param host its name
/// @param operations in the order in which they are done
/// @param refusals why the sync may not be done; when there is one, nothing is done to any host
/// @param warnings what the user should know, one clause each
/// @param stands a digest of all that the host reported: another one means that it no longer stands where it stood
public record HostPlan(
        HostName host, List<Operation> operations, List<Problem> refusals, List<String> warnings, String stands) {

    public HostPlan {
        operations = List.copyOf(operations);
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
    }

    /// The same with one more reason why the sync may not be done.
    public HostPlan refuse(Problem problem) {
        return new HostPlan(host, operations, with(refusals, problem), warnings, stands);
    }

    /// The same with one more warning.
    public HostPlan warn(String warning) {
        return new HostPlan(host, operations, refusals, with(warnings, warning), stands);
    }

    private static <T> List<T> with(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
