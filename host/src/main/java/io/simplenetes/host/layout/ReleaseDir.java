package io.simplenetes.host.layout;

import java.nio.file.Path;

/// The folder of one release, in a cluster project (`HOST/pods/POD/release/VERSION`) as on a host
/// (`HOSTHOME/pods/POD/release/VERSION`).
///
/// @param path the folder
public record ReleaseDir(Path path) {

    /// The executable.
    public Path pod() {
        return path.resolve("pod");
    }

    /// The wanted state.
    public Path state() {
        return path.resolve("pod.state");
    }

    /// A command to carry out once, removed when it was read.
    public Path action() {
        return path.resolve("pod.action");
    }

    /// Which cluster ports lead to which host ports.
    public Path portMappings() {
        return path.resolve("pod.portmappings.conf");
    }

    /// The rules for the ingress.
    public Path ingress() {
        return path.resolve("pod.ingress.conf");
    }

    /// The rules for the ingress while they are not to be used: in a cluster project one of the two files is there.
    public Path inactiveIngress() {
        return path.resolve("pod.ingress.conf.inactive");
    }

    /// What the pod's supervisor says of it.
    public Path status() {
        return path.resolve(".pod.status");
    }

    /// The folder of all configs.
    public Path configs() {
        return path.resolve("config");
    }

    /// The folder of one config.
    public Path config(String name) {
        return configs().resolve(name);
    }

    /// The checksum of one config: written after its files, so that its change is the sign that they are complete.
    public Path configChecksum(String name) {
        return configs().resolve(name + ".txt");
    }

    /// The preprocessed pod.yaml: in a cluster project only.
    public Path preprocessedYaml() {
        return path.resolve(".pod.yaml");
    }
}
