package io.simplenetes.cluster;

import io.simplenetes.cluster.file.Tree;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterName;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.HostOptions;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.setup.AttachPod;
import io.simplenetes.cluster.setup.CreateCluster;
import io.simplenetes.cluster.setup.RegisterHost;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A management project of a test: the cluster `prod` and the repos of pods beside it, in a folder with a blank and a
/// letter that is not ASCII.
public final class Workshop {

    /// When everything happens.
    public static final Instant NOW = Instant.parse("2026-11-22T05:19:03Z");

    private final Path folder;
    private final Caller caller;
    private final ClusterProject project;

    private Workshop(Path folder) throws IOException {
        this.folder = folder;
        this.caller = new Caller(Map.of("USER", "alice"), folder, Clock.fixed(NOW, ZoneOffset.UTC));
        this.project = CreateCluster.create(new ClusterName("prod"), caller);
    }

    /// A project without hosts.
    public static Workshop in(Path temp) throws IOException {
        return new Workshop(Files.createDirectories(temp.resolve("wörk shop")));
    }

    public Caller caller() {
        return caller;
    }

    public ClusterProject project() {
        return project;
    }

    public Tree tree() {
        return new Tree(project.root());
    }

    public Path pods() {
        return folder.resolve("pods");
    }

    /// Registers a host on this machine.
    public ProjectHost host(String name) throws IOException {
        return new RegisterHost(project, caller).register(new HostName(name), HostOptions.local());
    }

    /// Makes the repo of a pod and commits it.
    public Tree pod(String name, String yaml) {
        Tree tree = new Tree(pods().resolve(name));
        tree.file("pod.yaml", yaml);
        git(tree.folder(), "init", "-q");
        commit(tree.folder());
        return tree;
    }

    /// Attaches a pod to a host.
    public AttachPod.Attached attach(String pod, String host) throws IOException {
        return new AttachPod(project, pods(), caller).attach(new PodName(pod), new HostName(host), Optional.empty());
    }

    /// Commits everything in a repo.
    public void commit(Path repo) {
        git(repo, "add", "--all");
        git(repo, "commit", "-q", "--allow-empty", "-m", "change");
    }

    /// Runs git, which must succeed.
    public String git(Path repo, String... arguments) {
        try {
            CommandResult result = CommandRunner.run(Command.of(Stream.concat(Stream.of("git"), Stream.of(arguments))
                            .toArray(String[]::new))
                    .in(repo));
            if (!result.ok()) {
                throw new IllegalStateException(result.toString());
            }
            return result.stdout().strip();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
