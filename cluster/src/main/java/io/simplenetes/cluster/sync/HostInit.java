package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.registry.RegistryConfig;
import io.simplenetes.cluster.remote.Action;
import io.simplenetes.cluster.remote.HostInitialiser;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.HostName;

/// Makes a host one of the cluster. Nothing outside of HOSTHOME is touched (the original overwrites the user's own
/// `~/.docker/config.json`, weakness 41). The credentials for registries go along.
///
/// @param project the project
/// @param routes the ways to its hosts
/// @param host the host's name
/// @param force also when it belongs to another cluster
public record HostInit(ClusterProject project, HostRoutes routes, HostName host, boolean force) {

    /// Does it.
    ///
    /// @return whether anything was to do
    /// @throws UserException when the host belongs to another cluster, or it cannot be done
    public boolean run() {
        HostAccess access = routes.to(project.host(host));
        var init = new Action.Init(project.id(), force, RegistryConfig.inOneLine(project, host));
        return switch (HostInitialiser.initialise(access.route(), access.hostHome(), init)) {
            case HostInitialiser.Outcome.Initialised _ -> true;
            case HostInitialiser.Outcome.Unchanged _ -> false;
            case HostInitialiser.Outcome.Foreign(String clusterId) ->
                throw UserException.refused(access.problem(
                                "HOSTHOME " + access.hostHome() + " belongs to the cluster " + clusterId)
                        .remedy("let HOSTHOME in host.env name another folder; to take this one over: sns host init "
                                + host + " --force"));
            case HostInitialiser.Outcome.Failed(String reason) -> throw UserException.failed(access.problem(reason));
        };
    }
}
