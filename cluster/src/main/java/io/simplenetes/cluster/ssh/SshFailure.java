package io.simplenetes.cluster.ssh;

import io.simplenetes.host.error.Problem;
import java.util.Optional;

/// Why a connection could not be made, in the user's terms, from what ssh said.
///
/// @param what what is wrong
/// @param remedy what to do about it
/// @param passing whether it may be well in a moment: a busy sshd drops connections (MaxStartups of sshd_config(5))
record SshFailure(String what, String remedy, boolean passing) {

    /// Explains what ssh said. (Its texts are never translated.)
    ///
    /// @param hop the host that was to be reached
    /// @param via the jump host, if there is one
    /// @param said what ssh and its proxy wrote
    static SshFailure of(SshHop hop, Optional<SshHop> via, String said) {
        String place = hop.place();
        if (said.contains("Stdio forwarding request failed")) {
            String jump = via.map(host -> host.name().text()).orElse("?");
            return lasting(
                    "the jump host " + jump + " cannot reach " + place,
                    "see that sshd runs there, that HOST and PORT are as " + jump
                            + " sees them, and that its sshd has AllowTcpForwarding");
        }
        if (said.contains("REMOTE HOST IDENTIFICATION HAS CHANGED")) {
            return lasting(
                    "its key is not the one in known_hosts: it was installed anew, or somebody is between",
                    "find out which; if it is right: sns host key " + hop.name() + " --replace");
        }
        if (said.contains("Host key verification failed")) {
            return lasting("its key is not known", "compare and record it: sns host key " + hop.name());
        }
        if (said.contains("UNPROTECTED PRIVATE KEY FILE") || said.contains("bad permissions")) {
            return lasting(
                    "ssh does not take the private key: others may read it (git does not keep that)",
                    "chmod 600 "
                            + SshArguments.keyFile(hop).map(Object::toString).orElse("FILE"));
        }
        if (said.contains("Permission denied")) {
            return lasting(
                    "it does not let the user " + hop.env().user() + " in with " + key(hop),
                    "see USER and KEYFILE in its host.env, and authorized_keys on the host; a key with a passphrase needs ssh-agent");
        }
        if (said.contains("Connection refused")) {
            return lasting(
                    place + " refuses connections", "see that sshd runs there, and HOST and PORT in its host.env");
        }
        if (said.contains("Could not resolve hostname")) {
            return lasting(
                    "the name " + hop.env().address() + " is not known", "see HOST in its host.env, and the DNS");
        }
        if (said.contains("timed out") || said.contains("No route to host") || said.contains("unreachable")) {
            return lasting(place + " does not answer", "see that the host is up and HOST in its host.env is right");
        }
        if (said.contains("kex_exchange_identification")
                || said.contains("Connection closed by")
                || said.contains("Connection reset by")
                || said.contains("MaxStartups")) {
            return new SshFailure(
                    "sshd at " + place + " drops connections before they begin",
                    "it may be busy: try again; see MaxStartups in its sshd_config, and its log",
                    true);
        }
        return lasting(
                "ssh failed: " + lastLine(said),
                "try it by hand: ssh -p " + hop.env().port() + " " + hop.env().user() + "@"
                        + hop.env().address());
    }

    private static SshFailure lasting(String what, String remedy) {
        return new SshFailure(what, remedy, false);
    }

    private static String key(SshHop hop) {
        return SshArguments.keyFile(hop)
                .map(file -> "the key " + file)
                .orElse(hop.env()
                        .keyFile()
                        .map(name -> "the keys of ssh's agent (there is no " + name + ")")
                        .orElse("the keys of ssh's agent"));
    }

    private static String lastLine(String said) {
        return said.lines().filter(line -> !line.isBlank()).reduce("it said nothing", (first, second) -> second);
    }

    /// The problem of the host at the end of a chain.
    ///
    /// @param hop where it failed
    Problem problem(SshChain chain, SshHop hop) {
        String where = hop.equals(chain.target()) ? "" : "jump host " + hop.name() + ": ";
        return Problem.of(where + what).at("host " + chain.target().name()).remedy(remedy);
    }
}
