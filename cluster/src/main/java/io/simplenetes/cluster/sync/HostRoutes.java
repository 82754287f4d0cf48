package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.HostEnv;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.remote.Transport;
import io.simplenetes.cluster.ssh.SshChain;
import io.simplenetes.cluster.ssh.SshConnections;
import io.simplenetes.cluster.ssh.SshRoute;
import java.util.Optional;

/// The ways to the hosts of a project, as their host.env files say. One for each command, so that its ssh connections
/// are
/// shared.
public final class HostRoutes {

    private final ClusterProject project;
    private final Caller caller;
    private Optional<SshConnections> connections = Optional.empty();

    /// @param caller whose environment tells where connections are shared
    public HostRoutes(ClusterProject project, Caller caller) {
        this.project = project;
        this.caller = caller;
    }

    /// The way to a host; nothing is connected yet.
    ///
    /// @throws io.simplenetes.host.error.UserException when a host.env is wrong
    public HostAccess to(ProjectHost host) {
        HostEnv env = host.env();
        return new HostAccess(
                host.name(),
                env.isLocal() ? Transport.local() : new SshRoute(ssh(), SshChain.of(host, project)),
                env.hostHome());
    }

    /// The project's ssh connections.
    public synchronized SshConnections ssh() {
        if (connections.isEmpty()) {
            connections = Optional.of(new SshConnections(project, caller.environment()));
        }
        return connections.get();
    }
}
