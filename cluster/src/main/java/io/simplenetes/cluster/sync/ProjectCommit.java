package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.git.Git;
import io.simplenetes.cluster.plan.SyncedCommit;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.host.file.ConfigChecksum;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What git says of the project.
///
/// @param git its repo
/// @param head the full id of the commit that is checked out
/// @param dirty what is not committed, logs aside
/// @param chainFile the content of commit-chain.txt, asked for only when it is needed
record ProjectCommit(Git git, String head, List<String> dirty, Chain chainFile) {

    /// Asks git.
    static ProjectCommit of(ClusterProject project, Caller caller) {
        var git = new Git(project.root(), caller.environment());
        CompletableFuture<List<String>> dirty = Parallel.start(git::dirtyPaths);
        String head = git.head();
        return new ProjectCommit(git, head, Parallel.join(dirty), new Chain(git));
    }

    /// The original's commit chain.
    String chain() {
        return chainFile.text();
    }

    /// What a sync leaves on a host beside the chain.
    SyncedCommit synced() {
        return new SyncedCommit(head, ConfigChecksum.sha256(chainContent().getBytes(StandardCharsets.UTF_8)));
    }

    /// The content of commit-chain.txt.
    String chainContent() {
        return chain() + "\n";
    }

    /// The chain, asked for once.
    static final class Chain {
        private final Git git;
        private String text = "";

        Chain(Git git) {
            this.git = git;
        }

        synchronized String text() {
            if (text.isEmpty()) {
                text = git.chain();
            }
            return text;
        }
    }
}
