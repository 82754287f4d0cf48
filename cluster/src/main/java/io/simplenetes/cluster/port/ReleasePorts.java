package io.simplenetes.cluster.port;

import io.simplenetes.cluster.file.TextFile;
import io.simplenetes.cluster.project.CompileRecord;
import io.simplenetes.host.file.PortMapping;
import io.simplenetes.host.layout.ReleaseDir;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ports of one release.
///
/// @param host the ports that it publishes on its host, with a cluster port or without
/// @param cluster the ports on which the proxies offer it
public record ReleasePorts(NavigableSet<Integer> host, NavigableSet<Integer> cluster) {

    private static final Pattern HOST_PORT = Pattern.compile("\\bhostPort[\"']?\\s*:\\s*[\"']?([0-9]{1,5})\\b");

    /// Reads what the files of a release say.
    ///
    /// The original writes down no host port that has no cluster port (weakness 21). For a release that it compiled
    /// they are looked up in the `.pod.yaml` that it keeps.
    public static ReleasePorts of(ReleaseDir release) {
        var mappings = PortMapping.readAll(TextFile.read(release.portMappings()).orElse(""));
        NavigableSet<Integer> host = new TreeSet<>(CompileRecord.read(release)
                .<Set<Integer>>map(CompileRecord::hostPorts)
                .orElseGet(() ->
                        hostPorts(TextFile.read(release.preprocessedYaml()).orElse(""))));
        host.addAll(mappings.stream().map(PortMapping::hostPort).toList());
        return new ReleasePorts(
                host, mappings.stream().map(PortMapping::clusterPort).collect(Collectors.toCollection(TreeSet::new)));
    }

    /// The host ports that a preprocessed pod.yaml names, in block or flow style, comment lines aside. (To parse it
    /// properly would cost too much: each compile reads all releases.)
    static Set<Integer> hostPorts(String yaml) {
        return yaml.lines()
                .filter(line -> !line.stripLeading().startsWith("#"))
                .flatMap(line -> HOST_PORT.matcher(line).results())
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toSet());
    }

    /// All of them.
    public Stream<Integer> all() {
        return Stream.concat(host.stream(), cluster.stream());
    }
}
