package io.simplenetes.cluster.project;

import io.simplenetes.cluster.file.TextFile;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a host is reached and what it is: the content of `host.env`.
///
/// @param address `local` for this machine without ssh, else an IPv4 address or a name that ssh knows
/// @param port of sshd, 1 to 65535
/// @param user the account that runs the pods
/// @param flags further arguments for ssh
/// @param keyFile absolute, or relative to the host's folder in the project; empty: ssh and its agent decide
/// @param jumpHost the folder or env file of another host, as a rule relative to the host's folder; empty: none
/// @param expose public TCP ports
/// @param internal networks whose machines are trusted entirely, in CIDR notation
/// @param hostHome the folder on the host that mirrors its part of the project; relative to the user's home, or
///     absolute
/// @param routerAddress of the host's proxy; empty: no proxy reaches this host
public record HostEnv(
        String address,
        int port,
        String user,
        List<String> flags,
        Optional<String> keyFile,
        Optional<String> jumpHost,
        List<Integer> expose,
        List<String> internal,
        String hostHome,
        Optional<RouterAddress> routerAddress) {

    /// The address that stands for this machine.
    public static final String LOCAL = "local";

    public HostEnv {
        flags = List.copyOf(flags);
        expose = List.copyOf(expose);
        internal = List.copyOf(internal);
    }

    /// Reads an env file.
    ///
    /// @throws io.simplenetes.host.error.UserException when it is missing or wrong, with file and line
    public static HostEnv read(Path file) {
        return TextFile.read(file)
                .map(content -> HostEnvReader.read(file, content))
                .orElseThrow(() -> UserException.invalid(
                        Problem.of("there is no such file").at(file)));
    }

    /// Whether the host is this machine, reached without ssh.
    public boolean isLocal() {
        return address.equals(LOCAL);
    }

    /// The same host, reached through another one.
    public HostEnv through(String path) {
        return new HostEnv(
                address, port, user, flags, keyFile, Optional.of(path), expose, internal, hostHome, routerAddress);
    }

    /// The content of `host-superuser.env`: how an account is reached that may use sudo. It has no HOSTHOME.
    public String superUserContent(String superUser, String superUserKey) {
        return """
                # How sns reaches the account on this host that may use sudo. NAME=VALUE, without quotes.
                HOST=%s
                PORT=%d
                USER=%s
                KEYFILE=%s
                JUMPHOST=%s
                """.formatted(address, port, superUser, superUserKey, jumpHost.orElse(""));
    }

    /// The content of the file.
    public String fileContent() {
        return """
                # How sns reaches this host and what it is. NAME=VALUE, without quotes.
                # HOST is an IP address, a DNS name, or 'local' for this machine without ssh.
                HOST=%s
                PORT=%d
                USER=%s
                FLAGS=%s
                # Paths are relative to this folder.
                KEYFILE=%s
                JUMPHOST=%s
                # Public TCP ports, and networks that are trusted entirely.
                EXPOSE=%s
                INTERNAL=%s
                # The folder on the host that is synced, relative to the user's home.
                HOSTHOME=%s
                # IP:PORT of this host's proxy; pods publish their ports on this IP.
                ROUTERADDRESS=%s
                """.formatted(
                        address,
                        port,
                        user,
                        String.join(" ", flags),
                        keyFile.orElse(""),
                        jumpHost.orElse(""),
                        expose.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        String.join(" ", internal),
                        hostHome,
                        routerAddress.map(RouterAddress::toString).orElse(""));
    }
}
