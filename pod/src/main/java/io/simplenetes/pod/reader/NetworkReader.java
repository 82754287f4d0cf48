package io.simplenetes.pod.reader;

import io.simplenetes.host.file.IngressRule;
import io.simplenetes.pod.schema.Choice;
import io.simplenetes.pod.schema.Place;
import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.spec.Network;
import io.simplenetes.pod.spec.PublishedPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `network` and `expose`.
final class NetworkReader {

    private final ExposeReader expose;

    NetworkReader(Problems problems) {
        this.expose = new ExposeReader(problems);
    }

    /// @param container its name
    Network read(Entry entry, String container) {
        boolean ofHost = entry.choice("network", Choice.NETWORK).orElse(false);
        if (ofHost && entry.has("expose")) {
            entry.problems()
                    .add(
                            entry.position("expose"),
                            "a container with network: host cannot expose ports",
                            "remove expose: the container opens its ports on the host itself; or remove network");
            return Network.OF_HOST;
        }
        List<PublishedPort> ports = new ArrayList<>();
        List<IngressRule> ingress = new ArrayList<>();
        for (Entry item : entry.entries("expose", Place.EXPOSE)) {
            Optional<PublishedPort> port = expose.read(item, container);
            port.ifPresent(ports::add);
            ingress.addAll(IngressReader.read(item));
        }
        return ofHost ? Network.OF_HOST : new Network(false, ports, ingress);
    }
}
