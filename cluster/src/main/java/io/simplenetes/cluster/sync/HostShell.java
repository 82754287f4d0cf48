package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.HostEnv;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.remote.HostPath;
import io.simplenetes.cluster.ssh.SshChain;
import io.simplenetes.cluster.ssh.SshRoute;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandRunner;
import io.simplenetes.host.shell.ShellWord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A shell on a host, at the user's own terminal.
///
/// @param project the project
/// @param routes the ways to its hosts
/// @param program `sh` or `bash`
public record HostShell(ClusterProject project, HostRoutes routes, String program) {

    /// Runs it as the user who runs the pods, in HOSTHOME.
    ///
    /// @param command what the shell reads; empty: what the user types
    /// @return its exit code
    public int run(ProjectHost host, String command) throws InterruptedException {
        return run(host, host.env(), line(host.env().hostHome(), command));
    }

    /// Runs `pod shell` of a release on its host.
    ///
    /// @param arguments for the executable, each of which arrives as it is
    /// @return its exit code
    public int runPod(PlacedRelease placed, List<String> arguments) throws InterruptedException {
        HostEnv env = placed.host().env();
        var words = new ArrayList<>(List.of("./pod", "shell"));
        words.addAll(arguments);
        String line = "cd; cd -- " + ShellWord.of(env.hostHome()) + " && cd -- "
                + ShellWord.of(HostPath.of(placed.release())) + " && exec " + ShellWord.join(words);
        return run(placed.host(), env, line);
    }

    private int run(ProjectHost host, HostEnv env, String line) throws InterruptedException {
        return CommandRunner.runHere(
                env.isLocal()
                        ? Command.of("sh", "-c", line)
                        : over(new SshRoute(routes.ssh(), SshChain.of(host, project)), line));
    }

    /// Runs it as the account of `host-superuser.env`.
    ///
    /// @throws UserException when there is none
    public int runAsSuperUser(ProjectHost host, String command) throws InterruptedException {
        Path file = host.folder().resolve("host-superuser.env");
        if (!Files.exists(file)) {
            throw UserException.invalid(
                    Problem.of("the host has no account that may use sudo")
                            .at(file)
                            .remedy(
                                    "sns host register has --super-user-name; or write the file: HOST, PORT, USER, KEYFILE, JUMPHOST"));
        }
        SshChain chain = SshChain.of(host, HostEnv.read(file), project);
        return CommandRunner.runHere(over(new SshRoute(routes.ssh(), chain), line("", command)));
    }

    private static Command over(SshRoute route, String line) {
        boolean terminal = isTerminal("0") && isTerminal("1") && isTerminal("2");
        var all = new ArrayList<>(terminal ? route.terminal() : route.open().arguments());
        all.add(line);
        return Command.of(all.toArray(String[]::new));
    }

    /// A line for a POSIX shell. A HOSTHOME that is not there leaves the user at home.
    private String line(String home, String command) {
        var words = new ArrayList<>(List.of(program));
        if (!command.isEmpty()) {
            words.addAll(List.of("-c", command));
        }
        String start = home.isEmpty() ? "" : "cd -- " + ShellWord.of(home) + " 2>/dev/null; ";
        return "cd; " + start + "exec " + ShellWord.join(words);
    }

    /// See proc_pid_fd(5). Java's own way loads a library for terminals.
    private static boolean isTerminal(String descriptor) {
        try {
            String target =
                    Files.readSymbolicLink(Path.of("/proc/self/fd", descriptor)).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
