package io.simplenetes.cluster.project;

import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import java.util.List;

/// Which versions of a pod a user means.
public sealed interface VersionChoice {

    /// Every version.
    record Every() implements VersionChoice {}

    /// The greatest version without a tag, in whatever state.
    record Latest() implements VersionChoice {}

    /// This version and no other.
    ///
    /// @param version what the user wrote
    record Exactly(PodVersion version) implements VersionChoice {}

    /// Reads the version that a user wrote: `latest` or a version.
    static VersionChoice parse(String text) {
        return text.equals("latest") ? new Latest() : new Exactly(new PodVersion(text));
    }

    /// The chosen ones of a pod's releases on one host.
    ///
    /// @param releases of one pod, sorted
    default List<Release> of(List<Release> releases) {
        return switch (this) {
            case Every every -> releases;
            case Exactly(PodVersion version) ->
                releases.stream()
                        .filter(release -> release.version().equals(version))
                        .toList();
            case Latest latest ->
                releases.stream()
                        .filter(release -> !release.version().isTagged())
                        .reduce((first, second) -> second)
                        .stream()
                        .toList();
        };
    }
}
