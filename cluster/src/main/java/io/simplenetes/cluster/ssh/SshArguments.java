package io.simplenetes.cluster.ssh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The command lines of ssh. Of an option that is given twice ssh takes the first: what keeps a connection safe and
/// ours comes before
/// the user's FLAGS, what he may wish to be otherwise after them. His ssh_config holds where neither says anything.
///
/// All are run in the project's folder, so that no path of the user's stands where ssh would split or expand it.
final class SshArguments {

    /// How long a connection is kept when nothing uses it, in seconds.
    static final int KEPT = 60;

    /// A host that does not answer for 15 s is gone.
    private static final List<String> PATIENCE =
            List.of("-o", "ConnectTimeout=15", "-o", "ServerAliveInterval=5", "-o", "ServerAliveCountMax=3");

    private SshArguments() {}

    /// Connects to a host and stays connected in the background; ends when that is done.
    ///
    /// @param root the project's folder
    /// @param socket where the connection is shared
    /// @param via the socket of the connection to the jump host
    /// @param recorded whether the project's known_hosts has the host's key; else it must be in the user's own
    static List<String> connect(SshHop hop, Path root, Path socket, Optional<Path> via, boolean recorded) {
        var all = new ArrayList<>(List.of("ssh", "-f", "-N", "-o", "BatchMode=yes"));
        all.addAll(List.of("-o", "ControlMaster=yes", "-o", "ControlPath=" + socket, "-o", "ControlPersist=" + KEPT));
        all.addAll(List.of("-o", "StrictHostKeyChecking=yes"));
        if (recorded) {
            all.addAll(knownBy(hop, "known_hosts"));
        }
        all.addAll(List.of("-o", "UpdateHostKeys=no", "-o", "ClearAllForwardings=yes"));
        all.addAll(List.of("-o", "ForwardAgent=no", "-o", "ForwardX11=no", "-o", "PermitLocalCommand=no"));
        all.addAll(proxy(via, socket));
        all.addAll(destination(hop));
        keyFile(hop)
                .ifPresent(key -> all.addAll(List.of("-o", "IdentitiesOnly=yes", "-i", escaped(root.relativize(key)))));
        all.addAll(List.of("--", hop.env().address()));
        return all;
    }

    /// Asks a host for its key and goes, before anything is said of us: the key is the only line of the file then.
    ///
    /// @param file a path without blanks
    static List<String> askForKey(SshHop hop, Path file, Optional<Path> via) {
        var all = new ArrayList<>(List.of("ssh", "-N", "-o", "BatchMode=yes", "-o", "ControlPath=none"));
        all.addAll(List.of("-o", "StrictHostKeyChecking=accept-new", "-o", "HashKnownHosts=no"));
        all.addAll(knownBy(hop, file.toString()));
        all.addAll(List.of("-o", "PreferredAuthentications=none"));
        all.addAll(proxy(via, file));
        all.addAll(destination(hop));
        all.addAll(List.of("--", hop.env().address()));
        return all;
    }

    /// By its name in the project, so that hosts of two networks may have one address, and a host another one
    /// tomorrow.
    private static List<String> knownBy(SshHop hop, String file) {
        return List.of(
                "-o",
                "UserKnownHostsFile=" + file,
                "-o",
                "GlobalKnownHostsFile=/dev/null",
                "-o",
                "HostKeyAlias=" + hop.name(),
                "-o",
                "CheckHostIP=no");
    }

    private static List<String> destination(SshHop hop) {
        var all = new ArrayList<>(hop.env().flags());
        all.addAll(PATIENCE);
        all.addAll(
                List.of("-p", String.valueOf(hop.env().port()), "-l", hop.env().user()));
        return all;
    }

    /// Through the connection to the jump host, and never by another one: `false` is what ssh falls back to. What
    /// goes
    /// wrong there
    /// is written to a file, since ssh throws away what the proxy of a kept connection says.
    private static List<String> proxy(Optional<Path> via, Path socket) {
        return via.map(jump -> List.of(
                        "-o",
                        "ProxyCommand=ssh -F /dev/null -E " + proxyLog(socket) + " -o ControlPath=" + jump
                                + " -o ProxyCommand=false -W %h:%p -- jump"))
                .orElse(List.of());
    }

    /// Where a proxy says what went wrong.
    static Path proxyLog(Path socket) {
        return socket.resolveSibling(socket.getFileName() + ".proxy");
    }

    /// What runs a command over a shared connection, but for the command.
    static List<String> session(SshHop hop, Path socket) {
        return List.of(
                "ssh",
                "-F",
                "/dev/null",
                "-T",
                "-o",
                "ControlPath=" + socket,
                "-o",
                "ProxyCommand=false",
                "--",
                hop.name().text());
    }

    /// The same with a terminal.
    static List<String> terminal(SshHop hop, Path socket) {
        return List.of(
                "ssh",
                "-F",
                "/dev/null",
                "-t",
                "-q",
                "-o",
                "ControlPath=" + socket,
                "-o",
                "ProxyCommand=false",
                "--",
                hop.name().text());
    }

    /// Asks whether a shared connection is there (`check`), or ends it (`exit`).
    static List<String> control(String word, SshHop hop, Path socket) {
        return List.of(
                "ssh",
                "-F",
                "/dev/null",
                "-O",
                word,
                "-o",
                "ControlPath=" + socket,
                "--",
                hop.name().text());
    }

    /// The file that KEYFILE names, if it is there; else ssh and its agent decide.
    static Optional<Path> keyFile(SshHop hop) {
        return hop.env()
                .keyFile()
                .map(key -> hop.folder().resolve(key).normalize())
                .filter(Files::exists);
    }

    /// ssh replaces `%h` and the like.
    private static String escaped(Path path) {
        return path.toString().replace("%", "%%");
    }
}
