package io.simplenetes.cluster.project;

import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import java.util.List;

/// Which versions of a pod a user means.
// Methods instead of a switch over types: the virtual machine would make the code of the switch anew at every start.
public sealed interface VersionChoice {

    /// The chosen ones of a pod's releases on one host.
    ///
    /// @param releases of one pod, sorted
    List<Release> of(List<Release> releases);

    /// Every version.
    record Every() implements VersionChoice {
        @Override
        public List<Release> of(List<Release> releases) {
            return releases;
        }
    }

    /// The greatest version without a tag, in whatever state.
    record Latest() implements VersionChoice {
        @Override
        public List<Release> of(List<Release> releases) {
            List<Release> plain = releases.stream()
                    .filter(release -> !release.version().isTagged())
                    .toList();
            return plain.isEmpty() ? plain : List.of(plain.getLast());
        }
    }

    /// This version and no other.
    ///
    /// @param version what the user wrote
    record Exactly(PodVersion version) implements VersionChoice {
        @Override
        public List<Release> of(List<Release> releases) {
            return releases.stream()
                    .filter(release -> release.version().equals(version))
                    .toList();
        }
    }

    /// Reads the version that a user wrote: `latest` or a version.
    static VersionChoice parse(String text) {
        return text.equals("latest") ? new Latest() : new Exactly(new PodVersion(text));
    }
}
