package io.simplenetes.pod.spec;

import io.simplenetes.host.file.IngressRule;
import io.simplenetes.host.file.PortMapping;
import io.simplenetes.host.name.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A pod of containers.
///
/// @param release the pod's name and version
/// @param labels of the podman pod, in the order of the file, names unique
/// @param volumes in the order of the file, names unique
/// @param containers in the order in which they start, names unique; each mounts only volumes of this pod
public record PodSpec(Release release, List<Label> labels, List<Volume> volumes, List<Container> containers)
        implements Pod {

    public PodSpec {
        labels = List.copyOf(labels);
        volumes = List.copyOf(volumes);
        containers = List.copyOf(containers);
    }

    /// The ports that the pod publishes on its host, in the order of the file; no host port twice.
    public Stream<PublishedPort> ports() {
        return containers.stream().flatMap(container -> container.network().ports().stream());
    }

    /// What the proxies may route to this pod: one mapping for each port that has a cluster port.
    public List<PortMapping> portMappings() {
        return ports().flatMap(port -> port.mapping().stream()).toList();
    }

    /// What the ingress does for this pod, in the order of the file.
    public List<IngressRule> ingress() {
        List<IngressRule> rules = new ArrayList<>();
        for (Container container : containers) {
            rules.addAll(container.network().ingress());
        }
        return rules;
    }

    /// A label of the podman pod.
    ///
    /// @param name not empty, without `=`
    /// @param value letters, digits and `_./-`
    public record Label(String name, String value) {}
}
