package io.simplenetes.host.name;

/// One version of one pod.
///
/// @param pod the pod's name
/// @param version its version
public record Release(PodName pod, PodVersion version) implements Comparable<Release> {

    /// `web-1.2.3`: the name of the podman pod, and the end of the names of its containers.
    public String fullName() {
        return pod + "-" + version;
    }

    @Override
    public int compareTo(Release other) {
        // No Comparator.comparing: its serializable lambdas are not kept in the AOT cache (docs/decisions, 0104).
        int byPod = pod.compareTo(other.pod);
        return byPod != 0 ? byPod : version.compareTo(other.version);
    }

    /// `web:1.2.3`, as a user writes it.
    @Override
    public String toString() {
        return pod + ":" + version;
    }
}
