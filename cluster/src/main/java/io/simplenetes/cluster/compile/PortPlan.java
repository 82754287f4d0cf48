package io.simplenetes.cluster.compile;

import io.simplenetes.cluster.port.PortRange;
import io.simplenetes.cluster.port.ReleasePorts;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.CompileRecord;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.project.VariableName;
import io.simplenetes.host.name.Release;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The ports that one compilation gives to the variables of a pod. A port is taken as long as a release has it,
/// whatever the release's state: it may be set to running again, and its host may not know yet that it is removed.
///
/// @param source what is compiled
/// @param clusterPorts the cluster ports of its variables, the same on every host
/// @param taken the ports that the releases of each host have
record PortPlan(PodSource source, NavigableMap<String, Integer> clusterPorts, Map<ProjectHost, Set<Integer>> taken) {

    /// Looks at every release of the project. A release that is there on another host already keeps its cluster ports,
    /// so that a host that joins later shares the traffic.
    static PortPlan of(ClusterProject project, PodSource source) {
        Map<ProjectHost, Set<Integer>> taken = new TreeMap<>();
        NavigableMap<String, Integer> kept = new TreeMap<>();
        for (ProjectHost host : project.hosts()) {
            taken.put(host, ports(host));
            if (host.has(source.release())) {
                CompileRecord.read(host.release(source.release()))
                        .ifPresent(compiled -> compiled.ports().forEach(kept::putIfAbsent));
            }
        }
        NavigableMap<String, Integer> clusterPorts = new TreeMap<>();
        var names = new HashSet<>(source.automatic(VariableName.CLUSTER_PORT));
        names.stream().filter(kept::containsKey).forEach(name -> clusterPorts.put(name, kept.get(name)));
        names.removeAll(clusterPorts.keySet());
        Set<Integer> everywhere = taken.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        everywhere.addAll(source.ownPorts());
        clusterPorts.putAll(PortRange.CLUSTER.allocate(names, everywhere));
        return new PortPlan(source, clusterPorts, taken);
    }

    private static Set<Integer> ports(ProjectHost host) {
        return host.releases().stream()
                .map((Release release) -> ReleasePorts.of(host.release(release)))
                .flatMap(ReleasePorts::all)
                .collect(Collectors.toSet());
    }

    /// The ports of all variables on one host.
    NavigableMap<String, Integer> on(ProjectHost host) {
        Set<Integer> used = new HashSet<>(taken.getOrDefault(host, Set.of()));
        used.addAll(source.ownPorts());
        NavigableMap<String, Integer> ports = PortRange.HOST.allocate(source.automatic(VariableName.HOST_PORT), used);
        ports.putAll(clusterPorts);
        return ports;
    }
}
