package io.simplenetes.cluster.plan;

import io.simplenetes.cluster.project.HostState;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.file.HostsConf;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.name.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds the operations that take a host from what it is to what the project wants.
///
/// The order: addresses, which a starting pod reads; what stops, so that its ports are free; configs; what starts.
public final class Planner {

    private final DesiredHost desired;
    private final ObservedHost observed;
    private final List<Operation> stops = new ArrayList<>();
    private final List<Operation> configs = new ArrayList<>();
    private final List<Operation> starts = new ArrayList<>();
    private final List<Problem> refusals = new ArrayList<>();
    private final List<String> warnings;

    private Planner(DesiredHost desired, ObservedHost observed) {
        this.desired = desired;
        this.observed = observed;
        this.warnings = new ArrayList<>();
        if (!observed.strange().isEmpty()) {
            warnings.add("left alone, as it is none of ours: " + Shown.of(observed.strange()));
        }
    }

    /// The plan for one host.
    public static HostPlan plan(DesiredHost desired, ObservedHost observed) {
        return new Planner(desired, observed).plan();
    }

    private HostPlan plan() {
        removeUnknown();
        desired.releases().forEach(this::release);
        var operations = new ArrayList<Operation>();
        hostsConf().ifPresent(operations::add);
        operations.addAll(stops);
        operations.addAll(configs);
        operations.addAll(starts);
        return new HostPlan(desired.name(), operations, refusals, warnings, observed.stands());
    }

    private Optional<Operation> hostsConf() {
        if (desired.hostsConf()
                .map(HostsConf::routers)
                .equals(observed.hostsConf().map(HostsConf::routers))) {
            return Optional.empty();
        }
        return Optional.of(desired.hostsConf()
                .<Operation>map(Operation.WriteHostsConf::new)
                .orElseGet(Operation.RemoveHostsConf::new));
    }

    /// What was detached, deleted or taken back: its files stay, so that simplenetesd can run `pod rm`.
    private void removeUnknown() {
        Set<Release> known =
                desired.releases().stream().map(DesiredRelease::release).collect(Collectors.toCollection(TreeSet::new));
        observed.releases().values().stream()
                .filter(there -> !known.contains(there.release()))
                .filter(there -> there.files().hasPod())
                .filter(there -> !there.state().equals(Optional.of(PodState.REMOVED)))
                .map(there -> new Operation.RemoveRelease(there.release(), there.state()))
                .forEach(stops::add);
    }

    private void release(DesiredRelease wanted) {
        warnings.addAll(wanted.remarks());
        Optional<ObservedRelease> there = Optional.ofNullable(
                        observed.releases().get(wanted.release()))
                .filter(release -> release.files().hasPod());
        if (there.isPresent()) {
            existing(wanted, there.get());
        } else if (wanted.state() != PodState.REMOVED) {
            absent(wanted);
        }
    }

    private void absent(DesiredRelease wanted) {
        if (desired.state() == HostState.ACTIVE) {
            starts.add(new Operation.CreateRelease(
                    wanted.release(), wanted.state(), wanted.files().files().size() + 1));
        } else {
            warnings.add(wanted.release() + " is not put on this host, as the host is inactive");
        }
    }

    private void existing(DesiredRelease wanted, ObservedRelease there) {
        // A release that shall go is not brought up to date first, and must not stop the sync by what it is.
        if (wanted.state() != PodState.REMOVED) {
            refuseChanges(wanted, there);
            configs(wanted, there);
        }
        if (!there.state().equals(Optional.of(wanted.state()))) {
            List<Operation> phase = wanted.state() == PodState.RUNNING ? starts : stops;
            phase.add(new Operation.ChangeState(wanted.release(), there.state(), wanted.state()));
        }
    }

    /// Containers were made from the executable on the host: another one would not know how to manage them.
    private void refuseChanges(DesiredRelease wanted, ObservedRelease there) {
        List<String> changed = List.of(ReleaseFiles.POD, ReleaseFiles.PORT_MAPPINGS).stream()
                .filter(path -> !sha256(wanted.files(), path).equals(sha256(there.files(), path)))
                .toList();
        if (!changed.isEmpty()) {
            refusals.add(Problem.of(wanted.release() + " is on the host with another " + String.join(" and ", changed))
                    .at("host " + desired.name())
                    .remedy(
                            "a version is never changed once it is synced: raise podVersion in pod.yaml, then sns pod compile "
                                    + wanted.release().pod() + " and commit"));
        }
    }

    private static Optional<String> sha256(ReleaseFiles files, String path) {
        return files.file(path).map(FileDigest::sha256);
    }

    private void configs(DesiredRelease wanted, ObservedRelease there) {
        Effect effect = wanted.state() == PodState.RUNNING && there.state().equals(Optional.of(PodState.RUNNING))
                ? Effect.SIGNAL
                : Effect.NOTHING;
        Set<String> names = wanted.files().configs();
        names.forEach(name -> config(wanted, there, name, effect).ifPresent(configs::add));
        there.files().configs().stream()
                .filter(name -> !names.contains(name))
                .map(name ->
                        new Operation.RemoveConfig(wanted.release(), name, change(wanted, there, name), Effect.NOTHING))
                .forEach(configs::add);
    }

    private static Optional<Operation> config(
            DesiredRelease wanted, ObservedRelease there, String name, Effect effect) {
        ConfigChange change = change(wanted, there, name);
        boolean sameChecksum = wanted.files()
                .checksum(name)
                .map(FileDigest::sha256)
                .equals(there.files().checksum(name).map(FileDigest::sha256));
        if (change.isEmpty() && sameChecksum) {
            return Optional.empty();
        }
        return Optional.of(
                there.files().configs().contains(name)
                        ? new Operation.UpdateConfig(wanted.release(), name, change, effect)
                        : new Operation.AddConfig(wanted.release(), name, change, effect));
    }

    private static ConfigChange change(DesiredRelease wanted, ObservedRelease there, String name) {
        return ConfigChange.between(there.files().config(name), wanted.files().config(name));
    }
}
