package io.simplenetes.daemon.loop;

import io.simplenetes.daemon.watch.FolderEvent.Changed;
import io.simplenetes.host.layout.HostHome;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// What a change in a folder means to the daemon.
sealed interface Concern {

    /// The files of one release changed.
    record Pod(Release release) implements Concern {}

    /// A release may have appeared or gone.
    ///
    /// @param release which one, where the change says so
    record Structure(Optional<Release> release) implements Concern {}

    /// This host's address may have changed.
    record Hosts() implements Concern {}

    /// None of our business, such as a file of our own or of a sync.
    record Nothing() implements Concern {}

    Set<String> FILES = Set.of("pod", "pod.state", "pod.action", "pod.portmappings.conf", ".pod.status", "config");

    /// The meaning of a change.
    static Concern of(HostHome home, Changed change) {
        if (change.folder().equals(home.path())) {
            return switch (change.name()) {
                case "pods" -> new Structure(Optional.empty());
                case "hosts.conf" -> new Hosts();
                default -> new Nothing();
            };
        }
        Path below = home.pods().relativize(change.folder());
        return switch (below.getNameCount()) {
            case 1 -> new Structure(Optional.empty());
            case 2 -> new Structure(release(below, change.name()));
            case 3 -> FILES.contains(change.name()) ? pod(below) : new Nothing();
            default -> change.name().endsWith(".txt") ? pod(below) : new Nothing();
        };
    }

    private static Concern pod(Path below) {
        return release(below, below.getName(2).toString())
                .<Concern>map(Pod::new)
                .orElseGet(Nothing::new);
    }

    /// @param below a path that begins with `POD/release`
    private static Optional<Release> release(Path below, String version) {
        String pod = below.getName(0).toString();
        return PodName.isValid(pod) && PodVersion.isValid(version)
                ? Optional.of(new Release(new PodName(pod), new PodVersion(version)))
                : Optional.empty();
    }
}
