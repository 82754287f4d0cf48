package io.simplenetes.cluster.project;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /// Reads several.
    ///
    /// @throws UserException when one of them does not have this form
    public static List<PodRef> parseAll(List<String> texts) {
        return texts.stream().map(PodRef::parse).toList();
    }

    /// The releases that several mean, each once, sorted.
    ///
    /// @throws UserException when one of them means none
    public static List<PlacedRelease> allIn(List<PodRef> refs, ClusterProject project) {
        return refs.stream()
                .flatMap(ref -> ref.in(project).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// The releases that it means, sorted by version and host.
    ///
    /// @throws UserException when there is none
    public List<PlacedRelease> in(ClusterProject project) {
        List<PlacedRelease> found = project.releases(filter());
        if (found.isEmpty()) {
            throw UserException.invalid(missing(project));
        }
        return found;
    }

    /// The same as a choice among all releases.
    public ReleaseFilter filter() {
        return new ReleaseFilter(Optional.of(pod), version, host);
    }

    private Problem missing(ClusterProject project) {
        project.requireAttached(pod, host);
        String known = project.releases(new ReleaseFilter(Optional.of(pod), new VersionChoice.Every(), host)).stream()
                .map(placed -> placed.release().version().text())
                .distinct()
                .collect(Collectors.joining(", "));
        return switch (version) {
            case VersionChoice.Exactly(PodVersion wanted)
            when !known.isEmpty() ->
                Problem.of("pod '" + pod + "' has no version " + wanted + place())
                        .remedy("it has " + known);
            case VersionChoice.Latest latest
            when !known.isEmpty() ->
                Problem.of("pod '" + pod + "' has no version without a tag" + place())
                        .remedy("name one: " + known);
            default ->
                Problem.of("pod '" + pod + "' is not compiled yet" + place())
                        .remedy("compile it: sns pod compile " + pod);
        };
    }

    private String place() {
        return host.map(name -> " on host '" + name + "'").orElse("");
    }
}
