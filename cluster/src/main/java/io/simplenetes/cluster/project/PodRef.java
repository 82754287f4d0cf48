package io.simplenetes.cluster.project;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.PodName;
import java.util.Optional;

/// A pod as a user names it: `pod[:version][@host]`. Without a version the latest is meant, without a host all hosts
/// that the pod is attached to and that are not disabled.
///
/// @param pod the pod
/// @param version which of its versions
/// @param host the one host; empty: all
public record PodRef(PodName pod, VersionChoice version, Optional<HostName> host) {

    /// Reads what a user wrote.
    ///
    /// @throws UserException when it does not have this form
    public static PodRef parse(String text) {
        ReleaseFilter filter = ReleaseFilter.parse(text, new VersionChoice.Latest());
        PodName pod = filter.pod()
                .orElseThrow(() -> UserException.invalid(Problem.of("'" + text + "' names no pod")
                        .remedy("write pod[:version][@host], such as web:1.2.0@worker1")));
        return new PodRef(pod, filter.version(), filter.host());
    }

    /// The same as a choice among all releases.
    public ReleaseFilter filter() {
        return new ReleaseFilter(Optional.of(pod), version, host);
    }
}
