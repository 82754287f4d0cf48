package io.simplenetes.cluster.port;

import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/// A port of a host that cannot be what the project wants it to be.
public sealed interface PortClash {

    /// The host.
    HostName host();

    /// The port.
    int port();

    /// Several releases publish the port on the host.
    ///
    /// @param releases at least two, sorted
    record SharedHostPort(HostName host, int port, List<Release> releases) implements PortClash {}

    /// One release publishes the port on the host, where the proxy listens on it for another.
    ///
    /// @param hostPortOf who publishes it
    /// @param clusterPortOf whose cluster port it is
    record HostAndClusterPort(HostName host, int port, Release hostPortOf, Release clusterPortOf)
            implements PortClash {}

    /// What is wrong, for a user.
    default Problem problem() {
        Problem problem = switch (this) {
            case SharedHostPort shared ->
                Problem.of("host port " + port() + " belongs to "
                        + String.join(
                                " and ",
                                shared.releases().stream()
                                        .map(Release::toString)
                                        .toList()));
            case HostAndClusterPort both ->
                Problem.of("port " + port() + " is a host port of " + both.hostPortOf() + " and a cluster port of "
                        + both.clusterPortOf());
        };
        return problem.at("host " + host()).remedy("change a port and compile, or set one release to state removed");
    }

    /// The clashes on one host. Releases in state `removed` do not count, since their ports will be free. That two
    /// releases have one cluster port is no clash: they share its traffic.
    static List<PortClash> on(ProjectHost host) {
        NavigableMap<Integer, List<Release>> byHostPort = new TreeMap<>();
        NavigableMap<Integer, List<Release>> byClusterPort = new TreeMap<>();
        for (Release release : host.releases()) {
            if (new PlacedRelease(host, release).state() != PodState.REMOVED) {
                ReleasePorts ports = ReleasePorts.of(host.release(release));
                ports.host().forEach(port -> add(byHostPort, port, release));
                ports.cluster().forEach(port -> add(byClusterPort, port, release));
            }
        }
        List<PortClash> clashes = new ArrayList<>();
        for (Map.Entry<Integer, List<Release>> entry : byHostPort.entrySet()) {
            int port = entry.getKey();
            List<Release> releases = entry.getValue();
            if (releases.size() > 1) {
                clashes.add(new SharedHostPort(host.name(), port, releases));
            }
            byClusterPort.getOrDefault(port, List.of()).stream()
                    .findFirst()
                    .map((Function<Release, PortClash>)
                            other -> new HostAndClusterPort(host.name(), port, releases.getFirst(), other))
                    .ifPresent(clashes::add);
        }
        return clashes;
    }

    private static void add(Map<Integer, List<Release>> releases, int port, Release release) {
        releases.computeIfAbsent(port, key -> new ArrayList<>()).add(release);
    }
}
