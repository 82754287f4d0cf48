package io.simplenetes.pod.spec;

import io.simplenetes.host.name.Release;

/// What a pod.yaml describes, with every rule checked.
public sealed interface Pod permits PodSpec, ExecutablePod {

    /// The pod's name and version.
    Release release();
}
