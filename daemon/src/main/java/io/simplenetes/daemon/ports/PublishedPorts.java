package io.simplenetes.daemon.ports;

import io.simplenetes.host.file.AtomicFile;
import io.simplenetes.host.file.PortMapping;
import io.simplenetes.host.layout.HostHome;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// `portmappings.conf` (mode 0644): the ports of the pods that are ready. It is touched only when it has to say
/// something else.
public final class PublishedPorts {

    private static final Comparator<PortMapping> ORDER = Comparator.comparingInt(PortMapping::clusterPort)
            .thenComparingInt(PortMapping::hostPort)
            .thenComparing(PortMapping::toString);

    private final HostHome home;
    private Optional<String> written = Optional.empty();

    /// The file of a HOSTHOME, of which nothing is known yet.
    public PublishedPorts(HostHome home) {
        this.home = home;
    }

    /// The content of the file: the same bytes for the same mappings in any order.
    static String content(Stream<PortMapping> mappings) {
        return PortMapping.fileContent(mappings.distinct().sorted(ORDER).toList());
    }

    /// Brings the file up to date.
    ///
    /// @return whether it was written
    /// @throws IOException when it cannot be written; the old one is then untouched
    public boolean publish(Stream<PortMapping> mappings) throws IOException {
        String content = content(mappings);
        if (written.filter(content::equals).isPresent()) {
            return false;
        }
        boolean differs =
                AtomicFile.read(home.portMappings()).filter(content::equals).isEmpty();
        if (differs) {
            AtomicFile.write(home.portMappings(), content);
        }
        written = Optional.of(content);
        return differs;
    }

    /// Trusts the file no more: somebody else may have changed it.
    public void forget() {
        written = Optional.empty();
    }
}
