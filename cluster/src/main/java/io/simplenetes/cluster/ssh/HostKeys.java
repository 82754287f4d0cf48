package io.simplenetes.cluster.ssh;

import io.simplenetes.cluster.lock.ProjectLock;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Records the keys of hosts in the project's known_hosts, once somebody has said that they are right. From then on
/// ssh is
/// strict (weakness 40 of the original, which has ssh ask at a terminal, each operator anew).
///
/// @param project the project
/// @param connections its ssh connections
/// @param caller who says so
public record HostKeys(ClusterProject project, SshConnections connections, Caller caller) {

    /// Consent to whatever key a host has.
    public static final String ANY = "any";

    /// What a host says its key is, and what is recorded.
    ///
    /// @param hop the host
    /// @param presented what it says
    /// @param recorded what is recorded
    public record Compared(SshHop hop, HostKey presented, List<HostKey> recorded) {
        public Compared {
            recorded = List.copyOf(recorded);
        }

        /// Whether it is the recorded one.
        public boolean same() {
            return recorded.contains(presented);
        }
    }

    /// Asks a host for its key.
    ///
    /// @throws UserException when it cannot be reached
    public Compared compare(ProjectHost host) {
        return compare(SshChain.of(host, project));
    }

    private Compared compare(SshChain chain) {
        HostKey presented = connections.ask(chain);
        return new Compared(
                chain.target(),
                presented,
                connections.known().keys(chain.target().name()));
    }

    /// Records the keys of all hosts on the way to a host that have none recorded, the host's own included.
    ///
    /// @param accepted fingerprints, or [#ANY]
    /// @return what was recorded
    /// @throws UserException at the first key that nobody has consented to
    public List<Compared> recordMissing(ProjectHost host, List<String> accepted) throws IOException {
        SshChain chain = SshChain.of(host, project);
        var recorded = new ArrayList<Compared>();
        for (int i = 1; i <= chain.hops().size(); i++) {
            SshChain part = new SshChain(chain.hops().subList(0, i));
            if (!connections.known().has(part.target().name())) {
                Compared compared = compare(part);
                record(compared, accepted);
                recorded.add(compared);
            }
        }
        return recorded;
    }

    /// Records a key, in place of what was recorded.
    ///
    /// @param accepted fingerprints, or [#ANY]
    /// @throws UserException when nobody has consented to it
    public void record(Compared compared, List<String> accepted) throws IOException {
        HostKey key = compared.presented();
        if (!accepted.contains(ANY) && !accepted.contains(key.fingerprint())) {
            throw UserException.refused(unknown(compared));
        }
        try (var _ = ProjectLock.acquire(
                project, caller, "sns host key " + compared.hop().name())) {
            connections.known().record(compared.hop().name(), key);
        }
    }

    /// What to do about a key that is not recorded.
    public static Problem unknown(Compared compared) {
        HostKey key = compared.presented();
        String name = compared.hop().name().text();
        return Problem.of("its key is not recorded yet: " + key)
                .at("host " + name)
                .remedy("see that the host says the same: ssh-keygen -lf /etc/ssh/ssh_host_"
                        + key.type().replaceFirst("^ssh-", "").replaceFirst("-.*", "")
                        + "_key.pub; then: sns host key " + name + " --accept=" + key.fingerprint());
    }
}
