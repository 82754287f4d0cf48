package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.plan.DesiredRelease;
import io.simplenetes.cluster.plan.ObservedRelease;
import io.simplenetes.cluster.plan.Unreached;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.remote.Action;
import io.simplenetes.cluster.remote.HostPath;
import io.simplenetes.cluster.remote.LockToken;
import io.simplenetes.cluster.remote.Statuses;
import io.simplenetes.cluster.remote.Step;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.Release;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Removes from hosts what is left of releases that the project no longer has: their volumes that no other release
/// shares, logs and
/// files (weakness 12: the original leaves them for ever).
///
/// @param project the project
/// @param caller who does it
/// @param access how hosts are reached
public record ClusterGc(ClusterProject project, Caller caller, Function<ProjectHost, HostAccess> access) {

    /// What is left on one host.
    ///
    /// @param releases can go: the host was told to remove them and has
    /// @param waiting cannot go yet: they are not removed
    public record Leftovers(HostName host, List<Release> releases, List<Release> waiting) {
        public Leftovers {
            releases = List.copyOf(releases);
            waiting = List.copyOf(waiting);
        }
    }

    /// What came of it.
    ///
    /// @param leftovers of each host that was reached
    /// @param results how it ended there; nothing when it was only a look
    /// @param unreached the others
    public record Report(List<Leftovers> leftovers, List<SyncReport.HostResult> results, List<Unreached> unreached) {
        public Report {
            leftovers = List.copyOf(leftovers);
            results = List.copyOf(results);
            unreached = List.copyOf(unreached);
        }
    }

    /// Shows what would go.
    ///
    /// @throws UserException when no host can be reached, or one is not initialised
    public Report look() {
        try (OpenHosts sessions = open(new Action.Look())) {
            List<OpenHost> ready = sessions.ready();
            return new Report(Parallel.map(ready, this::leftovers), List.of(), sessions.unreached());
        }
    }

    /// Removes it.
    ///
    /// @throws UserException when no host can be reached, or one is busy or not initialised
    public Report purge(SyncProgress progress) {
        try (OpenHosts sessions = open(new Action.Sync(LockToken.random(), Holder.of(caller)))) {
            List<OpenHost> ready = sessions.ready();
            List<Leftovers> leftovers = Parallel.map(ready, this::leftovers);
            var work = IntStream.range(0, ready.size())
                    .mapToObj(i -> new HostApply(
                            ready.get(i).access().host(),
                            ready.get(i).session(),
                            staged(leftovers.get(i).releases()),
                            progress))
                    .toList();
            return new Report(leftovers, Parallel.map(work, HostApply::result), sessions.unreached());
        }
    }

    private OpenHosts open(Action action) {
        return OpenHosts.open(OpenHosts.asked(project.enabledHosts(), access), action);
    }

    private Leftovers leftovers(OpenHost host) {
        if (!host.observed().clusterId().equals(project.id())) {
            throw UserException.refused(host.access()
                    .problem("it belongs to the cluster " + host.observed().clusterId() + ", this project is "
                            + project.id()));
        }
        List<Release> known =
                host.desired().releases().stream().map(DesiredRelease::release).toList();
        List<ObservedRelease> unknown = host.observed().releases().values().stream()
                .filter(there -> there.files().hasPod() && !known.contains(there.release()))
                .toList();
        if (unknown.isEmpty()) {
            return new Leftovers(host.access().host(), List.of(), List.of());
        }
        Statuses statuses = host.session()
                .statuses()
                .orElseThrow(() -> UserException.failed(host.access().problem("the connection broke")));
        return new Leftovers(
                host.access().host(),
                unknown.stream()
                        .filter(there -> isGone(there, statuses))
                        .map(ObservedRelease::release)
                        .toList(),
                unknown.stream()
                        .filter(there -> !isGone(there, statuses))
                        .map(ObservedRelease::release)
                        .toList());
    }

    private static boolean isGone(ObservedRelease there, Statuses statuses) {
        Optional<Statuses.Sighting> sighting =
                Optional.ofNullable(statuses.pods().get(there.release()));
        return there.state().equals(Optional.of(PodState.REMOVED))
                && sighting.map(seen -> !seen.supervised()
                                && List.of("removed", "non-existing")
                                        .contains(seen.status().status()))
                        .orElse(true);
    }

    private static Staged staged(List<Release> releases) {
        return new Staged(
                List.of(),
                releases.stream()
                        .map(release -> new Staged.Unit(
                                "purge " + release, true, List.of(new Step(Step.Verb.PURGE, HostPath.of(release)))))
                        .toList());
    }
}
