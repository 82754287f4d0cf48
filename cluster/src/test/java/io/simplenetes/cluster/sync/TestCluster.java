package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.file.Tree;
import io.simplenetes.cluster.git.Git;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.remote.Transport;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.ConfigChecksum;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A cluster project in git with local hosts, in folders whose names have blanks, quotes and letters beyond ASCII.
final class TestCluster {

    static final String ID = "prod-54697";

    private static final Caller TESTER = Caller.of(Map.of("USER", "tester"), Path.of("/"));

    private final Path temp;
    private final ClusterProject project;
    private final Tree tree;

    private TestCluster(Path temp) {
        this.temp = temp;
        this.project = new ClusterProject(temp.resolve("prüf 'cluster' $1"));
        this.tree = new Tree(project.root());
    }

    /// A project with these hosts, all initialised, none synced.
    static TestCluster of(Path temp, String... hosts) {
        var cluster = new TestCluster(temp);
        cluster.file("cluster-id.txt", ID + "\n");
        cluster.file(".gitignore", "/log.txt\n_synclogs/\n");
        cluster.git("init", "-q");
        for (String host : hosts) {
            cluster.host(host, "");
        }
        cluster.commit("Initial");
        return cluster;
    }

    /// Adds a host and initialises it.
    void host(String name, String routerAddress) {
        file(name + "/host.env", "HOST=local\nHOSTHOME=" + home(name) + "\nROUTERADDRESS=" + routerAddress + "\n");
        file(name + "/host.state", "active\n");
        new HostInit(project, new HostRoutes(project, TESTER), new HostName(name), false).run();
    }

    ClusterProject project() {
        return project;
    }

    Path root() {
        return project.root();
    }

    /// Where a host's folder is.
    Path home(String host) {
        return temp.resolve("host " + host + " ü");
    }

    Tree homeTree(String host) {
        return new Tree(home(host));
    }

    /// A folder of a release on a host.
    static String release(String release) {
        int colon = release.indexOf(':');
        return "pods/" + release.substring(0, colon) + "/release/" + release.substring(colon + 1) + "/";
    }

    /// Compiles a release, as it were.
    void pod(String host, String release, String state) {
        String folder = host + "/" + release(release);
        file(host + "/pods/" + release.substring(0, release.indexOf(':')) + "/log.txt", "ATTACHED\n");
        file(folder + "pod", "#!/bin/sh\necho \"" + release + " $*\"\n");
        if (!root().resolve(folder + "pod").toFile().setExecutable(true)) {
            throw new IllegalStateException("chmod");
        }
        file(folder + ".pod.yaml", "never deployed\n");
        file(folder + "pod.state", state + "\n");
    }

    /// Writes a file of a config and the config's checksum.
    void config(String host, String release, String config, String path, String content) {
        String folder = host + "/" + release(release) + "config/" + config;
        file(folder + "/" + path, content);
        checksum(host, release, config);
    }

    void checksum(String host, String release, String config) {
        String folder = host + "/" + release(release) + "config/" + config;
        try {
            file(folder + ".txt", ConfigChecksum.of(root().resolve(folder)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void file(String path, String content) {
        tree.file(path, content);
    }

    /// Deletes a file or folder of the project.
    void delete(String path) {
        run("rm", "-r", root().resolve(path).toString());
    }

    /// Commits everything and gives the commit.
    String commit(String message) {
        git("add", "-A");
        git("commit", "-q", "--allow-empty", "-m", message);
        return new Git(root()).head();
    }

    String git(String... arguments) {
        var all = new java.util.ArrayList<>(List.of("git", "-C", root().toString()));
        all.addAll(List.of(arguments));
        try {
            Files.createDirectories(root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return run(all.toArray(String[]::new));
    }

    static String run(String... command) {
        try {
            CommandResult result = CommandRunner.run(Command.of(command));
            if (!result.ok()) {
                throw new IllegalStateException(List.of(command) + ": " + result.stderr());
            }
            return result.stdout();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    SyncReport sync() {
        return sync(false);
    }

    SyncReport sync(boolean force) {
        return new ClusterSync(project, TESTER, force).sync(new SyncProgress() {});
    }

    /// Syncs over another way to the hosts.
    SyncReport sync(Transport transport) {
        return new ClusterSync(project, TESTER, false, host -> access(host, transport)).sync(new SyncProgress() {});
    }

    /// Syncs while one host is reached over another way.
    SyncReport sync(String special, Transport transport) {
        var routes = new HostRoutes(project, TESTER);
        return new ClusterSync(
                        project,
                        TESTER,
                        false,
                        host -> host.name().text().equals(special) ? access(host, transport) : routes.to(host))
                .sync(new SyncProgress() {});
    }

    private HostAccess access(ProjectHost host, Transport transport) {
        return new HostAccess(host.name(), transport, home(host.name().text()).toString());
    }

    /// What a sync would do.
    ClusterSync.Preview preview() {
        return new ClusterSync(project, TESTER, false).plan();
    }

    /// The titles of the operations that a sync would do, of all hosts.
    List<String> plan() {
        return preview().plan().hosts().stream()
                .flatMap(host -> host.operations().stream())
                .map(operation -> operation.title())
                .toList();
    }

    /// The exit code and message with which something is refused.
    static Refusal refusal(Runnable action) {
        try {
            action.run();
        } catch (UserException e) {
            return new Refusal(e.exitCode(), String.valueOf(e.getMessage()));
        }
        throw new AssertionError("nothing was refused");
    }

    /// How something was refused.
    record Refusal(ExitCode code, String message) {}
}
