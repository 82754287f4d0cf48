package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.project.HostEnv;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.remote.Transport;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.HostName;

/// How a host is reached, and where its folder is there.
///
/// @param host its name
/// @param transport how a script is run there
/// @param hostHome absolute, or relative to the user's home over there
public record HostAccess(HostName host, Transport transport, String hostHome) {

    /// The way to a host of the project.
    ///
    /// @throws UserException when host.env does not say it
    public static HostAccess of(ProjectHost host) {
        HostEnv env = host.env();
        if (!env.isLocal()) {
            throw UserException.invalid(Problem.of("hosts that are reached by ssh come with a later version")
                    .at("host " + host.name())
                    .remedy("use HOST=local in host.env, or: sns host state " + host.name() + " --state=disabled"));
        }
        return new HostAccess(host.name(), Transport.local(), env.hostHome());
    }

    /// A problem of this host.
    Problem problem(String what) {
        return Problem.of(what).at("host " + host);
    }
}
