package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.file.FileFailure;
import io.simplenetes.cluster.plan.HostPlan;
import io.simplenetes.cluster.plan.Plan;
import io.simplenetes.cluster.plan.Shown;
import io.simplenetes.cluster.plan.SyncedCommit;
import io.simplenetes.cluster.plan.Unreached;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.project.ProjectLog;
import io.simplenetes.cluster.remote.Action;
import io.simplenetes.cluster.remote.LockToken;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Plans a sync, and does it: brings all hosts of a project, at once, to what the project wants.
///
/// @param project the project
/// @param caller who does it
/// @param force also when the project is behind the hosts or has branched off
/// @param access how hosts are reached
public record ClusterSync(
        ClusterProject project, Caller caller, boolean force, Function<ProjectHost, HostAccess> access) {

    private static final int LOCK_ATTEMPTS = 5;

    private static final Duration LOCK_PAUSE = Duration.ofMillis(500);

    /// What a plan says, and what the user should know of the project.
    ///
    /// @param plan what a sync would do
    /// @param dirty what must be committed before a sync, as paths
    public record Preview(Plan plan, List<String> dirty) {
        public Preview {
            dirty = List.copyOf(dirty);
        }
    }

    /// With hosts reached as their host.env says.
    public ClusterSync(ClusterProject project, Caller caller, boolean force) {
        this(project, caller, force, new HostRoutes(project, caller)::to);
    }

    /// Looks at all hosts and plans. Nothing is changed; what would stand against a sync is in the plan.
    ///
    /// @throws UserException when no host can be reached, one is busy or not initialised, or the project is wrong
    public Preview plan() {
        CompletableFuture<ProjectCommit> git = Parallel.start(() -> ProjectCommit.of(project, caller));
        try (OpenHosts sessions = OpenHosts.open(hosts(), new Action.Look())) {
            ProjectCommit commit = Parallel.join(git);
            return new Preview(plan(sessions.ready(), sessions.unreached(), commit), commit.dirty());
        }
    }

    /// Brings all hosts to what the project wants.
    ///
    /// @param progress is told how it goes on
    /// @throws UserException when something stands against it: then nothing was changed anywhere
    public SyncReport sync(SyncProgress progress) {
        CompletableFuture<ProjectCommit> git = Parallel.start(() -> ProjectCommit.of(project, caller));
        try (OpenHosts sessions = lock()) {
            ProjectCommit commit = Parallel.join(git);
            requireClean(commit);
            List<OpenHost> ready = sessions.ready();
            Plan plan = plan(ready, sessions.unreached(), commit);
            if (!plan.refusals().isEmpty()) {
                throw new UserException(ExitCode.REFUSED, plan.refusals());
            }
            progress.planned(plan);
            var report = new SyncReport(plan, results(apply(ready, plan, commit, progress), plan));
            log(report);
            return report;
        }
    }

    /// Two who begin at the same moment may each get some hosts: then both let go, and the one who is luckier with
    /// its pause
    /// gets all.
    private OpenHosts lock() {
        List<OpenHosts.Asked> hosts = hosts();
        for (int attempt = 1; ; attempt++) {
            OpenHosts sessions = OpenHosts.open(hosts, new Action.Sync(LockToken.random(), Holder.of(caller)));
            if (attempt == LOCK_ATTEMPTS || !sessions.isTornBetweenTwo()) {
                return sessions;
            }
            sessions.close();
            Parallel.pause(LOCK_PAUSE.multipliedBy(attempt));
        }
    }

    private List<OpenHosts.Asked> hosts() {
        List<ProjectHost> hosts = project.enabledHosts();
        if (hosts.isEmpty()) {
            throw UserException.invalid(Problem.of("the cluster has no host to sync")
                    .at(project.root())
                    .remedy("sns host register HOST --address=local, or set one active: sns host state"));
        }
        return OpenHosts.asked(hosts, access);
    }

    private void requireClean(ProjectCommit commit) {
        List<String> dirty = commit.dirty();
        if (!dirty.isEmpty()) {
            throw UserException.refused(Problem.of("the project has uncommitted changes: " + Shown.of(dirty))
                    .at(project.root())
                    .remedy("commit them: git add . && git commit"));
        }
    }

    private Plan plan(List<OpenHost> hosts, List<Unreached> unreached, ProjectCommit commit) {
        var planning = new HostPlanning(project.id(), commit, force);
        return new Plan(commit.head(), Parallel.map(hosts, planning::plan), unreached);
    }

    private List<SyncReport.HostResult> apply(
            List<OpenHost> hosts, Plan plan, ProjectCommit commit, SyncProgress progress) {
        List<HostApply> work = new ArrayList<>();
        for (int i = 0; i < hosts.size(); i++) {
            OpenHost host = hosts.get(i);
            Staged staged = stage(host, plan.hosts().get(i), commit);
            work.add(new HostApply(host.access().host(), host.session(), staged, progress));
        }
        return Parallel.map(work, HostApply::result);
    }

    private static List<SyncReport.HostResult> results(List<SyncReport.HostResult> reached, Plan plan) {
        Stream<SyncReport.HostResult> unreached = plan.unreached().stream()
                .map(host -> new SyncReport.HostResult(host.host(), new HostOutcome.Unreached(host.problem())));
        return Stream.concat(reached.stream(), unreached)
                .sorted(Comparator.comparing(SyncReport.HostResult::host))
                .toList();
    }

    private static Staged stage(OpenHost host, HostPlan plan, ProjectCommit commit) {
        var staging = new Staging(host.project(), host.desired());
        plan.operations().forEach(staging::add);
        if (!isRecorded(host, commit)) {
            staging.commit(commit);
        }
        return staging.staged();
    }

    /// The project's log says what was done; a sync that found nothing to do is not worth a line.
    private void log(SyncReport report) {
        String done = report.hosts().stream()
                .filter(host -> !(host.outcome() instanceof HostOutcome.Unchanged))
                .map(host -> host.host() + ":" + host.outcome().word())
                .collect(Collectors.joining(","));
        if (done.isEmpty()) {
            return;
        }
        Path file = project.root().resolve("log.txt");
        try {
            new ProjectLog(file).append(caller, "SYNC_DONE " + done);
        } catch (IOException e) {
            throw FileFailure.writing(file, e);
        }
    }

    private static boolean isRecorded(OpenHost host, ProjectCommit commit) {
        Optional<SyncedCommit> synced = host.observed().synced();
        return synced.map(SyncedCommit::commit).equals(Optional.of(commit.head()))
                && synced.map(SyncedCommit::chainSha256).equals(host.observed().chainSha256());
    }
}
