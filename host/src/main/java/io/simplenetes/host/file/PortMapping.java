package io.simplenetes.host.file;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of `pod.portmappings.conf` and of a host's `portmappings.conf`: `clusterPort:hostPort:maxConn:sendProxy`,
/// for
/// example `61004:30007:4096:false`.
///
/// @param clusterPort the port that the proxies of all hosts listen on, 1 to 65535
/// @param hostPort the port of this host that leads into the pod, 1 to 65535
/// @param maxConn how many connections the pod takes at once, at least 0
/// @param sendProxy whether the pod wants a PROXY protocol header
public record PortMapping(int clusterPort, int hostPort, int maxConn, boolean sendProxy) {

    private static final Pattern LINE = Pattern.compile("([0-9]{1,5}):([0-9]{1,5}):([0-9]{1,9}):(true|false)");
    private static final int MAX_PORT = 65535;

    /// @throws IllegalArgumentException for a number out of its range
    public PortMapping {
        if (!isPort(clusterPort) || !isPort(hostPort) || maxConn < 0) {
            throw new IllegalArgumentException("not a port mapping: " + clusterPort + ":" + hostPort + ":" + maxConn);
        }
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= MAX_PORT;
    }

    /// Reads a file: items divided by blanks or newlines. What is not a mapping is left out, since a reader must go on
    /// with the rest.
    public static List<PortMapping> readAll(String content) {
        return Stream.of(content.split("\\s+"))
                .flatMap(item -> read(item).stream())
                .toList();
    }

    private static Optional<PortMapping> read(String item) {
        var m = LINE.matcher(item);
        if (!m.matches()) {
            return Optional.empty();
        }
        int clusterPort = Integer.parseInt(m.group(1));
        int hostPort = Integer.parseInt(m.group(2));
        if (!isPort(clusterPort) || !isPort(hostPort)) {
            return Optional.empty();
        }
        return Optional.of(
                new PortMapping(clusterPort, hostPort, Integer.parseInt(m.group(3)), Boolean.parseBoolean(m.group(4))));
    }

    /// The content of a file, in the order given.
    public static String fileContent(List<PortMapping> mappings) {
        return mappings.stream().map(m -> m + "\n").collect(Collectors.joining());
    }

    /// The line, without its newline.
    @Override
    public String toString() {
        return clusterPort + ":" + hostPort + ":" + maxConn + ":" + sendProxy;
    }
}
