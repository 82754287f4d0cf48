package io.simplenetes.cluster.project;

import io.simplenetes.cluster.file.TextFile;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.layout.ReleaseDir;
import io.simplenetes.host.name.Release;
import java.nio.file.Files;
import java.util.Optional;

/// A release on a host of the project.
///
/// @param host the host
/// @param release the release, compiled for this host
public record PlacedRelease(ProjectHost host, Release release) implements Comparable<PlacedRelease> {

    /// Its folder in the project.
    public ReleaseDir dir() {
        return host.release(release);
    }

    /// The wanted state. A release without one, or with a torn one, is as good as removed, as in the original.
    public PodState state() {
        return TextFile.read(dir().state()).flatMap(PodState::read).orElse(PodState.REMOVED);
    }

    /// The wanted state as it stands in the file; empty when it is missing or no state.
    public Optional<PodState> writtenState() {
        return TextFile.read(dir().state()).flatMap(PodState::read);
    }

    /// Whether the ingress leads requests to it.
    public IngressState ingressState() {
        if (Files.isRegularFile(dir().ingress())) {
            return IngressState.ACTIVE;
        }
        return Files.isRegularFile(dir().inactiveIngress()) ? IngressState.INACTIVE : IngressState.NONE;
    }

    @Override
    public int compareTo(PlacedRelease other) {
        int byRelease = release.compareTo(other.release);
        return byRelease != 0 ? byRelease : host.compareTo(other.host);
    }

    /// `pod:version@host`, as a user writes it.
    @Override
    public String toString() {
        return release + "@" + host.name();
    }
}
