package io.simplenetes.cluster.ssh;

import io.simplenetes.cluster.file.Folder;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.HostEnv;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.HostName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The way to a host: its jump hosts, the first one first, and the host itself.
///
/// @param hops at least one
public record SshChain(List<SshHop> hops) {

    /// As in the original.
    private static final int MOST_HOPS = 10;

    public SshChain {
        hops = List.copyOf(hops);
        if (hops.isEmpty()) {
            throw new IllegalArgumentException("no hop");
        }
    }

    /// Follows JUMPHOST from a host's env file to the first host of the chain.
    ///
    /// @throws UserException when a jump host is not there, is local, or the chain does not end
    public static SshChain of(ProjectHost host, ClusterProject project) {
        return of(host, host.env(), project);
    }

    /// The same for a host whose env file may not be there yet.
    public static SshChain of(ProjectHost host, HostEnv env, ClusterProject project) {
        var hops = new ArrayList<SshHop>();
        Optional<SshHop> hop = Optional.of(new SshHop(host.name(), host.folder(), env));
        while (hop.isPresent()) {
            hops.addFirst(hop.get());
            if (hops.size() > MOST_HOPS) {
                throw UserException.invalid(Problem.of("the chain of jump hosts is longer than " + MOST_HOPS)
                        .at(host.envFile())
                        .remedy("see JUMPHOST in the host.env of " + names(hops)));
            }
            hop = jump(hop.get(), project);
        }
        return new SshChain(hops);
    }

    private static String names(List<SshHop> hops) {
        return String.join(
                ", ", hops.stream().map(hop -> hop.name().text()).distinct().toList());
    }

    private static Optional<SshHop> jump(SshHop hop, ClusterProject project) {
        return hop.env().jumpHost().map(written -> {
            Path file = envFile(written, hop, project);
            HostEnv env = HostEnv.read(file);
            Path folder = Objects.requireNonNull(file.getParent());
            String name = Folder.name(folder);
            if (env.isLocal() || !HostName.isValid(name)) {
                throw UserException.invalid(Problem.of("JUMPHOST: '" + written + "' is no host that ssh can go through")
                        .at(hop.folder().resolve("host.env"))
                        .remedy("name the folder of a host with an address, such as ../backdoor"));
            }
            return new SshHop(new HostName(name), folder, env);
        });
    }

    /// The folder of a host or an env file, relative to the hop's folder; the bare name of a host of the project is
    /// understood
    /// too (weakness 61: the original's help asks for a name, its code for a path).
    private static Path envFile(String written, SshHop hop, ClusterProject project) {
        Path path = hop.folder().resolve(written).normalize();
        Path named = project.root().resolve(written).normalize();
        return List.of(path, path.resolve("host.env"), named.resolve("host.env")).stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> UserException.invalid(Problem.of("JUMPHOST: there is no host '" + written + "'")
                        .at(hop.folder().resolve("host.env"))
                        .remedy("name the folder of a host relative to this one, such as ../backdoor")));
    }

    /// The host that the chain leads to.
    public SshHop target() {
        return hops.getLast();
    }

    /// The way to the last jump host; empty when there is none.
    public Optional<SshChain> via() {
        return hops.size() == 1 ? Optional.empty() : Optional.of(new SshChain(hops.subList(0, hops.size() - 1)));
    }

    @Override
    public String toString() {
        return names(hops);
    }
}
