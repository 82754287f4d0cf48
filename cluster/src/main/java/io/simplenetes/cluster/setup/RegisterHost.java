package io.simplenetes.cluster.setup;

import io.simplenetes.cluster.file.StagedFolder;
import io.simplenetes.cluster.lock.ProjectLock;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.HostEnv;
import io.simplenetes.cluster.project.HostOptions;
import io.simplenetes.cluster.project.HostState;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.ssh.SshChain;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.AtomicFile;
import io.simplenetes.host.name.HostName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Adds a host to a project. The host itself is not contacted.
///
/// @param project the project
/// @param caller who does it
public record RegisterHost(ClusterProject project, Caller caller) {

    /// Writes the host's folder: `host.env`, and `host.state` with `active`.
    ///
    /// @throws UserException when something is of that name, an option is wrong, or another host has its folder
    public ProjectHost register(HostName name, HostOptions options) throws IOException {
        HostEnv env = jumpHostAsPath(options.env(name));
        try (var _ = ProjectLock.acquire(project, caller, "sns host register " + name)) {
            var host = new ProjectHost(name, project.root().resolve(name.text()));
            checkFree(host.folder());
            checkHome(env);
            checkJumpHost(host, env);
            try (var staged = StagedFolder.beside(host.folder())) {
                var made = new ProjectHost(name, staged.folder());
                AtomicFile.write(made.envFile(), env.fileContent());
                AtomicFile.write(made.stateFile(), HostState.ACTIVE.fileContent());
                if (options.superUserName().isPresent()) {
                    AtomicFile.write(
                            staged.folder().resolve("host-superuser.env"),
                            env.superUserContent(options.superUserName().get(), options.superUserKey()));
                }
                staged.publish();
            }
            project.log().append(caller, "CREATE_HOST " + name);
            return host;
        }
    }

    /// The name of a host is understood too, and written as the original understands it.
    private HostEnv jumpHostAsPath(HostEnv env) {
        return env.jumpHost()
                .filter(HostName::isValid)
                .filter(jump -> Files.exists(project.root().resolve(jump)))
                .map(jump -> env.through("../" + jump))
                .orElse(env);
    }

    private void checkJumpHost(ProjectHost host, HostEnv env) {
        SshChain.of(host, env, project);
    }

    private static void checkFree(Path folder) {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            boolean host = Files.exists(folder.resolve("host.env"));
            throw UserException.refused(
                    Problem.of(host ? "the host is registered already" : "there is something of that name already")
                            .at(folder)
                            .remedy(host ? "edit its host.env" : "choose another name, or move it away"));
        }
    }

    /// Two hosts of one project with one folder would each remove what the other runs.
    private void checkHome(HostEnv env) {
        for (ProjectHost other : project.hosts()) {
            HostEnv known = other.env();
            if (known.isLocal() && known.hostHome().equals(env.hostHome())) {
                throw UserException.invalid(Problem.of(
                                "host '" + other.name() + "' has the folder '" + env.hostHome() + "' on this machine")
                        .remedy("give this host another one: --dir-home=FOLDER"));
            }
        }
    }
}
