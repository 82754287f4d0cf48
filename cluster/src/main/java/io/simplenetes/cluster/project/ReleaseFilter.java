package io.simplenetes.cluster.project;

import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.PodName;
import java.util.Optional;

/// Some of a cluster's releases: `[pod][:version][@host]`, each part of which may be missing.
///
/// @param pod the one pod; empty: all
/// @param version which versions of each pod
/// @param host the one host; empty: all that are not disabled
public record ReleaseFilter(Optional<PodName> pod, VersionChoice version, Optional<HostName> host) {

    /// Every release on every host that is not disabled.
    public static final ReleaseFilter ALL =
            new ReleaseFilter(Optional.empty(), new VersionChoice.Every(), Optional.empty());

    /// Reads what a user wrote; a missing version means every version.
    ///
    /// @throws io.simplenetes.host.error.UserException when a part is not a name or a version
    public static ReleaseFilter parse(String text) {
        return parse(text, new VersionChoice.Every());
    }

    /// Reads what a user wrote. The host is what follows the first `@`, the version what follows the first `:` before
    /// it.
    static ReleaseFilter parse(String text, VersionChoice defaultVersion) {
        int at = text.indexOf('@');
        String release = at < 0 ? text : text.substring(0, at);
        Optional<HostName> host = at < 0 ? Optional.empty() : Optional.of(new HostName(text.substring(at + 1)));
        int colon = release.indexOf(':');
        String pod = colon < 0 ? release : release.substring(0, colon);
        String version = colon < 0 ? "" : release.substring(colon + 1);
        return new ReleaseFilter(
                Optional.of(pod).filter(name -> !name.isEmpty()).map(PodName::new),
                version.isEmpty() ? defaultVersion : VersionChoice.parse(version),
                host);
    }
}
