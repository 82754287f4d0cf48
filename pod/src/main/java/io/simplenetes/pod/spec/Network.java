package io.simplenetes.pod.spec;

import io.simplenetes.host.file.IngressRule;
import java.util.List;

/// The network of a container.
///
/// @param ofHost whether it runs on the host's network, beside the pod; it then publishes nothing
/// @param ports what it publishes on the host
/// @param ingress which requests the ingress sends to its cluster ports, or answers itself
public record Network(boolean ofHost, List<PublishedPort> ports, List<IngressRule> ingress) {

    /// The network that the containers of a pod share, with nothing published.
    public static final Network OF_POD = publishing();

    /// The network of the host.
    public static final Network OF_HOST = new Network(true, List.of());

    public Network {
        ports = List.copyOf(ports);
        ingress = List.copyOf(ingress);
    }

    /// Without ingress.
    public Network(boolean ofHost, List<PublishedPort> ports) {
        this(ofHost, ports, List.of());
    }

    /// The network that the containers of a pod share.
    public static Network publishing(PublishedPort... ports) {
        return new Network(false, List.of(ports));
    }
}
