package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.plan.DesiredRelease;
import io.simplenetes.cluster.plan.HostPlan;
import io.simplenetes.cluster.plan.ObservedRelease;
import io.simplenetes.cluster.plan.Operation;
import io.simplenetes.cluster.plan.Planner;
import io.simplenetes.cluster.plan.Unreached;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.remote.Action;
import io.simplenetes.cluster.remote.Statuses;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;

/// What every pod of every host does, beside what the project wants of it. Nothing is changed or locked.
///
/// @param project the project
/// @param access how hosts are reached
public record ClusterStatus(ClusterProject project, Function<ProjectHost, HostAccess> access) {

    /// One release on one host.
    ///
    /// @param wanted what the project wants; empty when it does not have the release there
    /// @param told what the host was told; empty when it does not have the release
    /// @param status what the pod says; `absent` when the host does not have it, `unknown` when its supervisor is
    /// gone
    /// @param ready whether it takes traffic
    /// @param age since when it runs, in seconds
    /// @param drift how it differs from what is wanted, one clause each
    public record Row(
            HostName host,
            Release release,
            Optional<PodState> wanted,
            Optional<PodState> told,
            String status,
            boolean ready,
            OptionalLong age,
            List<String> drift) {
        public Row {
            drift = List.copyOf(drift);
        }

        /// Whether it is gone for good, as it should be.
        public boolean isPast() {
            return drift.isEmpty() && wanted.orElse(PodState.REMOVED) == PodState.REMOVED;
        }
    }

    /// All of them.
    ///
    /// @param rows sorted by host and release
    /// @param unreached the hosts that could not be asked
    public record View(List<Row> rows, List<Unreached> unreached) {
        public View {
            rows = List.copyOf(rows);
            unreached = List.copyOf(unreached);
        }
    }

    /// Asks all hosts that are not disabled, at once.
    public View look() {
        try (OpenHosts sessions = OpenHosts.open(OpenHosts.asked(project.enabledHosts(), access), new Action.Look())) {
            var unreached = new ArrayList<>(sessions.others());
            var rows = new ArrayList<Row>();
            Parallel.map(
                            sessions.readyOnes(),
                            host -> new Seen(host, host.session().statuses()))
                    .forEach(seen -> seen.statuses()
                            .ifPresentOrElse(
                                    statuses -> rows.addAll(rows(seen.host(), statuses)),
                                    () -> unreached.add(new Unreached(
                                            seen.host().access().host(),
                                            seen.host().access().problem("the connection broke")))));
            return new View(rows, unreached);
        }
    }

    private record Seen(OpenHost host, Optional<Statuses> statuses) {}

    private static List<Row> rows(OpenHost host, Statuses statuses) {
        HostPlan plan = Planner.plan(host.desired(), host.observed());
        var releases = new TreeSet<Release>();
        host.desired().releases().forEach(wanted -> releases.add(wanted.release()));
        host.observed().releases().values().stream()
                .filter(there -> there.files().hasPod())
                .forEach(there -> releases.add(there.release()));
        return releases.stream()
                .map(release -> row(host, release, plan, statuses))
                .toList();
    }

    private static Row row(OpenHost host, Release release, HostPlan plan, Statuses statuses) {
        Optional<PodState> wanted = host.desired().releases().stream()
                .filter(desired -> desired.release().equals(release))
                .map(DesiredRelease::state)
                .findFirst();
        Optional<ObservedRelease> there = Optional.ofNullable(
                        host.observed().releases().get(release))
                .filter(observed -> observed.files().hasPod());
        Optional<PodState> told = there.flatMap(ObservedRelease::state);
        Optional<Statuses.Sighting> sighting =
                Optional.ofNullable(statuses.pods().get(release));
        boolean running = sighting.map(Statuses.Sighting::isRunning).orElse(false);
        String status = there.isEmpty() ? "absent" : status(sighting);
        return new Row(
                host.access().host(),
                release,
                wanted,
                told,
                status,
                running && sighting.orElseThrow().status().ready(),
                running ? age(sighting.orElseThrow(), statuses) : OptionalLong.empty(),
                drift(release, plan, told, running));
    }

    private static OptionalLong age(Statuses.Sighting sighting, Statuses statuses) {
        OptionalLong started = sighting.started();
        return started.isPresent() && started.getAsLong() <= statuses.now()
                ? OptionalLong.of(statuses.now() - started.getAsLong())
                : OptionalLong.empty();
    }

    /// A status without a supervisor is the last one: that it ended, or that it ran when the supervisor was killed.
    private static String status(Optional<Statuses.Sighting> sighting) {
        return sighting.map(seen -> !seen.supervised()
                                && List.of("running", "starting")
                                        .contains(seen.status().status())
                        ? "unknown"
                        : seen.status().status())
                .orElse("never run");
    }

    private static List<String> drift(Release release, HostPlan plan, Optional<PodState> told, boolean running) {
        var drift = new ArrayList<String>();
        plan.operations().stream()
                .filter(operation -> operation instanceof Operation.OnRelease on
                        && on.release().equals(release))
                .map(operation -> "not synced: " + operation.kind())
                .distinct()
                .forEach(drift::add);
        plan.refusals().stream()
                .map(Problem::what)
                .filter(what -> what.startsWith(release + " "))
                .forEach(drift::add);
        if (told.equals(Optional.of(PodState.RUNNING)) && !running) {
            drift.add("should run but does not");
        } else if (told.isPresent() && told.get() != PodState.RUNNING && running) {
            drift.add("should be " + told.get().word() + " but runs");
        }
        return drift;
    }
}
