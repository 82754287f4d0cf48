package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.plan.ObservedHost;
import io.simplenetes.cluster.plan.SyncedCommit;
import io.simplenetes.host.error.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Keeps an outdated project from taking a host back: weakness 3 of the original, whose chains of abbreviated ids miss
/// a
/// rollback when another branch is there, and see branches where none are.
final class CommitCheck {

    private static final int SHORT = 7;

    private final ProjectCommit project;
    private final ObservedHost host;
    private final Supplier<Optional<String>> hostChain;

    /// @param hostChain the host's commit-chain.txt, asked for only when our own file does not tell
    CommitCheck(ProjectCommit project, ObservedHost host, Supplier<Optional<String>> hostChain) {
        this.project = project;
        this.host = host;
        this.hostChain = hostChain;
    }

    /// Why a sync would not be safe; empty when it is.
    Optional<Problem> problem() {
        if (host.chainSha256().isEmpty() && host.synced().isEmpty()) {
            return Optional.empty();
        }
        return ours().map(last -> problem(relation(last.commit()), last.commit()))
                .orElseGet(this::chainProblem);
    }

    private Optional<Problem> chainProblem() {
        List<String> chain = words(hostChain.get().orElse(""));
        return chain.isEmpty() ? Optional.empty() : problem(relation(chain), chain.getLast());
    }

    /// What our last sync left, unless an original has synced since: it would have written another chain.
    private Optional<SyncedCommit> ours() {
        return host.synced()
                .filter(last ->
                        host.chainSha256().isEmpty() || host.chainSha256().equals(Optional.of(last.chainSha256())));
    }

    private CommitRelation relation(String last) {
        if (last.equals(project.head())) {
            return CommitRelation.SAME;
        }
        if (!project.git().contains(last)) {
            return CommitRelation.UNKNOWN;
        }
        if (project.git().isAncestor(last, project.head())) {
            return CommitRelation.FORWARD;
        }
        return project.git().isAncestor(project.head(), last) ? CommitRelation.BEHIND : CommitRelation.BRANCHED;
    }

    /// The original's rule: one chain must begin the other. Ids may be abbreviated to different lengths.
    private CommitRelation relation(List<String> chain) {
        List<String> local = words(project.chain());
        boolean agree = IntStream.range(0, Math.min(chain.size(), local.size()))
                .allMatch(i -> isSame(chain.get(i), local.get(i)));
        if (!agree) {
            return CommitRelation.BRANCHED;
        }
        return chain.size() > local.size() ? CommitRelation.BEHIND : CommitRelation.FORWARD;
    }

    private static boolean isSame(String a, String b) {
        return a.startsWith(b) || b.startsWith(a);
    }

    private static List<String> words(String chain) {
        return chain.isBlank() ? List.of() : List.of(chain.strip().split("\\s+"));
    }

    private Optional<Problem> problem(CommitRelation relation, String last) {
        String commits = " (host " + shortened(last) + ", project " + shortened(project.head()) + ")";
        return switch (relation) {
            case SAME, FORWARD -> Optional.empty();
            case BEHIND ->
                Optional.of(Problem.of("the project is behind the host" + commits)
                        .remedy("git pull, then sync; or take the host back with --force"));
            case BRANCHED ->
                Optional.of(
                        Problem.of("the project and the host have branched" + commits)
                                .remedy(
                                        "merge the branch that the host was synced from, then sync; or leave it behind with --force"));
            case UNKNOWN ->
                Optional.of(Problem.of("the host was synced from a commit that this clone does not know" + commits)
                        .remedy("git fetch, then sync; or, if that commit is gone for good, use --force"));
        };
    }

    private static String shortened(String id) {
        return id.substring(0, Math.min(id.length(), SHORT));
    }
}
