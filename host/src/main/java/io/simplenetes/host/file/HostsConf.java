package io.simplenetes.host.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// `hosts.conf`: the addresses of the cluster's proxies, `IP:PORT`, one a line, this host's own first.
///
/// @param routers the addresses, in order
public record HostsConf(List<String> routers) {

    public HostsConf {
        routers = List.copyOf(routers);
    }

    /// Reads the file's content: blank lines are passed over.
    public static HostsConf read(String content) {
        return new HostsConf(content.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /// The address of this host that pods publish their ports on: the first line up to its last colon.
    public Optional<String> ownAddress() {
        return routers.stream()
                .findFirst()
                .filter(first -> first.lastIndexOf(':') > 0)
                .map(first -> first.substring(0, first.lastIndexOf(':')));
    }

    /// The content of the file.
    public String fileContent() {
        return routers.stream().map(router -> router + "\n").collect(Collectors.joining());
    }
}
