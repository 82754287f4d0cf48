package io.simplenetes.pod.spec;

import java.util.List;

/// The network of a container.
///
/// @param ofHost whether it runs on the host's network, beside the pod; it then publishes nothing
/// @param ports what it publishes on the host
public record Network(boolean ofHost, List<PublishedPort> ports) {

    /// The network that the containers of a pod share, with nothing published.
    public static final Network OF_POD = new Network(false, List.of());

    public Network {
        ports = List.copyOf(ports);
    }

    /// The network that the containers of a pod share.
    public static Network publishing(PublishedPort... ports) {
        return new Network(false, List.of(ports));
    }
}
