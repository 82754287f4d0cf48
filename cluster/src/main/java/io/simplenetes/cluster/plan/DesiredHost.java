package io.simplenetes.cluster.plan;

import io.simplenetes.cluster.project.HostState;
import io.simplenetes.host.file.HostsConf;
import io.simplenetes.host.name.HostName;
import java.util.List;
import java.util.Optional;

/// A host as the project wants it.
///
/// @param name its name
/// @param state its part in the cluster; never disabled
/// @param hostsConf the proxies' addresses, its own first; empty: it has no proxy, and no such file
/// @param releases all that the project has for it, in whatever state, sorted
public record DesiredHost(
        HostName name, HostState state, Optional<HostsConf> hostsConf, List<DesiredRelease> releases) {

    public DesiredHost {
        releases = List.copyOf(releases);
    }
}
