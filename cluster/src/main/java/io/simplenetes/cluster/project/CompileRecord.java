package io.simplenetes.cluster.project;

import io.simplenetes.cluster.file.TextFile;
import io.simplenetes.host.layout.ReleaseDir;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a release was compiled: the file `.pod.compiled` in its folder. The original does not know the file and, since
/// its name begins with a dot, leaves it alone.
///
/// @param source a checksum of everything but ports that the release was made of
/// @param hostPorts every port that the release publishes on its host
/// @param ports the ports that were given to variables, by the variables' names
public record CompileRecord(String source, NavigableSet<Integer> hostPorts, NavigableMap<String, Integer> ports) {

    private static final String SOURCE = "SOURCE";
    private static final String HOST_PORTS = "HOSTPORTS";

    /// Reads the file of a release; empty when it has none, as one that the original compiled.
    ///
    /// @throws io.simplenetes.host.error.UserException when a line is not of the form `NAME=VALUE`
    public static Optional<CompileRecord> read(ReleaseDir release) {
        Path file = file(release);
        return TextFile.read(file).map(content -> of(EnvFile.parse(file, content)));
    }

    /// Where it stands.
    public static Path file(ReleaseDir release) {
        return release.path().resolve(".pod.compiled");
    }

    private static CompileRecord of(EnvFile file) {
        NavigableMap<String, Integer> ports = new TreeMap<>();
        file.entries().stream()
                .filter(entry -> new VariableName(entry.name()).isPort())
                .forEach(entry -> Port.read(entry.value()).ifPresent(port -> ports.put(entry.name(), port)));
        NavigableSet<Integer> hostPorts = Stream.of(
                        file.value(HOST_PORTS).orElse("").split(" "))
                .flatMap(word -> Port.read(word).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return new CompileRecord(file.value(SOURCE).orElse(""), hostPorts, ports);
    }

    /// The content of the file.
    public String fileContent() {
        String published = hostPorts.stream().map(String::valueOf).collect(Collectors.joining(" "));
        return "# Written by sns pod compile: what this release was made of, and the ports that it has.\n"
                + (SOURCE + "=" + source + "\n")
                + (HOST_PORTS + "=" + published + "\n")
                + ports.entrySet().stream().map(CompileRecord::line).collect(Collectors.joining());
    }

    private static String line(Map.Entry<String, Integer> port) {
        return port.getKey() + "=" + port.getValue() + "\n";
    }
}
