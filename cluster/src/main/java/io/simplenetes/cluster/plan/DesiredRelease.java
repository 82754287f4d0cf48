package io.simplenetes.cluster.plan;

import io.simplenetes.host.file.PodState;
import io.simplenetes.host.name.Release;
import java.util.List;

/// A release as the project wants it on a host.
///
/// @param release its name
/// @param state what it shall do
/// @param files what it consists of; nothing when it shall be removed
/// @param remarks what the user should know of it, one clause each
public record DesiredRelease(Release release, PodState state, ReleaseFiles files, List<String> remarks) {

    public DesiredRelease {
        remarks = List.copyOf(remarks);
    }
}
