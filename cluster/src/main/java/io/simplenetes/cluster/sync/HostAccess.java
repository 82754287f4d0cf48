package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.remote.Route;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.name.HostName;

/// How a host is reached, and where its folder is there.
///
/// @param host its name
/// @param route the way to it
/// @param hostHome absolute, or relative to the user's home over there
public record HostAccess(HostName host, Route route, String hostHome) {

    /// A problem of this host.
    Problem problem(String what) {
        return Problem.of(what).at("host " + host);
    }
}
