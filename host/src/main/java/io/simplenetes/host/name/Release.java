package io.simplenetes.host.name;

import java.util.Comparator;

/// One version of one pod.
///
/// @param pod the pod's name
/// @param version its version
public record Release(PodName pod, PodVersion version) implements Comparable<Release> {

    private static final Comparator<Release> ORDER =
            Comparator.comparing(Release::pod).thenComparing(Release::version);

    /// `web-1.2.3`: the name of the podman pod, and the end of the names of its containers.
    public String fullName() {
        return pod + "-" + version;
    }

    @Override
    public int compareTo(Release other) {
        return ORDER.compare(this, other);
    }

    /// `web:1.2.3`, as a user writes it.
    @Override
    public String toString() {
        return pod + ":" + version;
    }
}
