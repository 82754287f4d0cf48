package io.simplenetes.pod.spec;

import io.simplenetes.host.file.PortMapping;
import java.util.Optional;
import java.util.OptionalInt;

/// A port of the host that leads to a port of the pod.
///
/// @param protocol what comes through it
/// @param hostPort 1 to 65535
/// @param targetPort the port in the pod's network, 1 to 65535
/// @param hostInterface the IPv4 or IPv6 address of the host to publish on; empty: the one that the host gives its pods
/// @param clusterPort for TCP, the port on which the proxies of all hosts offer it, 1024 to 65535 without 30000 to
/// 32767
/// @param maxConn how many connections the proxies let through at once, at least 0
/// @param sendProxy whether the proxy sends a PROXY protocol header
public record PublishedPort(
        Protocol protocol,
        int hostPort,
        int targetPort,
        Optional<String> hostInterface,
        OptionalInt clusterPort,
        int maxConn,
        boolean sendProxy) {

    /// How many connections the proxies let through unless the pod.yaml says otherwise.
    public static final int DEFAULT_MAX_CONN = 4096;

    /// A TCP port on the interface that the host gives its pods, without a cluster port.
    public static PublishedPort tcp(int hostPort, int targetPort) {
        return new PublishedPort(
                Protocol.TCP, hostPort, targetPort, Optional.empty(), OptionalInt.empty(), DEFAULT_MAX_CONN, false);
    }

    /// The same port on an interface of its own.
    public PublishedPort on(String address) {
        return new PublishedPort(protocol, hostPort, targetPort, Optional.of(address), clusterPort, maxConn, sendProxy);
    }

    /// What the proxies may route to; empty without a cluster port.
    public Optional<PortMapping> mapping() {
        return clusterPort.isPresent()
                ? Optional.of(new PortMapping(clusterPort.getAsInt(), hostPort, maxConn, sendProxy))
                : Optional.empty();
    }

    /// What comes through a port.
    public enum Protocol {
        TCP("tcp"),
        UDP("udp");

        private final String word;

        Protocol(String word) {
            this.word = word;
        }

        /// The word in pod.yaml, and in podman's `--publish`.
        public String word() {
            return word;
        }
    }
}
