package io.simplenetes.pod.spec;

import io.simplenetes.host.file.PortMapping;
import java.util.Optional;
import java.util.OptionalInt;

/// A TCP port of the host that leads to a port of the pod.
///
/// @param hostPort 1 to 65535
/// @param targetPort the port in the pod's network, 1 to 65535
/// @param hostInterface the IPv4 address of the host to publish on; empty: the one that the host gives its pods
/// @param clusterPort the port on which the proxies of all hosts offer it, 1024 to 65535 without 30000 to 32767
/// @param maxConn how many connections the proxies let through at once, at least 0
/// @param sendProxy whether the proxy sends a PROXY protocol header
public record PublishedPort(
        int hostPort,
        int targetPort,
        Optional<String> hostInterface,
        OptionalInt clusterPort,
        int maxConn,
        boolean sendProxy) {

    /// What the proxies may route to; empty without a cluster port.
    public Optional<PortMapping> mapping() {
        return clusterPort.isPresent()
                ? Optional.of(new PortMapping(clusterPort.getAsInt(), hostPort, maxConn, sendProxy))
                : Optional.empty();
    }
}
