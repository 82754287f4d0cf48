package io.simplenetes.cluster.compile;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.Release;
import java.util.List;

/// What came of a compilation.
///
/// @param release the pod, and the version in its pod.yaml
/// @param compiled the hosts that got the release
/// @param existing the hosts that have it already, where nothing was done
/// @param warnings what the user should look at
public record CompileReport(Release release, List<HostName> compiled, List<HostName> existing, List<Problem> warnings) {

    public CompileReport {
        compiled = List.copyOf(compiled);
        existing = List.copyOf(existing);
        warnings = List.copyOf(warnings);
    }
}
