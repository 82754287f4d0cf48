package io.simplenetes.cluster.ssh;

import io.simplenetes.cluster.remote.Route;
import io.simplenetes.cluster.remote.Transport;
import java.util.List;
import java.util.Optional;

/// The way to a host over ssh.
///
/// @param connections the project's
/// @param chain the hops
public record SshRoute(SshConnections connections, SshChain chain) implements Route {

    @Override
    public Transport open() {
        return transport(connections.connect(chain));
    }

    /// A kept connection may have died unnoticed, with its host or the network: then a new one tells what is the
    /// matter.
    @Override
    public Optional<Transport> reopen() {
        if (!connections.connect(chain).kept()) {
            return Optional.empty();
        }
        connections.forget(chain);
        return Optional.of(open());
    }

    /// The command of a terminal on the host.
    public List<String> terminal() {
        return SshArguments.terminal(chain.target(), connections.connect(chain).socket());
    }

    private Transport transport(SshConnections.Connection connection) {
        return Transport.throughShell(SshArguments.session(chain.target(), connection.socket()));
    }
}
