package io.simplenetes.daemon.ports;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.file.PortMapping;
import io.simplenetes.host.layout.HostHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedPortsTest {

    private static final PortMapping A = new PortMapping(7000, 30001, 10, false);
    private static final PortMapping B = new PortMapping(61000, 30000, 10, true);

    @Test
    void mappingsAreSortedByPortAndWrittenOnce() {
        assertThat(PublishedPorts.content(Stream.of(B, A, B))).isEqualTo("7000:30001:10:false\n61000:30000:10:true\n");
    }

    @Test
    void theFileIsReadableByAllAndReplacedOnlyByOtherContent(@TempDir Path folder) throws IOException {
        HostHome home = new HostHome(folder);
        PublishedPorts ports = new PublishedPorts(home);

        assertThat(ports.publish(Stream.of(A))).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.portMappings())))
                .isEqualTo("rw-r--r--");
        Object inode = Files.getAttribute(home.portMappings(), "unix:ino");
        assertThat(new PublishedPorts(home).publish(Stream.of(A))).isFalse();
        assertThat(Files.getAttribute(home.portMappings(), "unix:ino")).isEqualTo(inode);
    }

    @Test
    void withNoPodReadyTheFileIsEmpty(@TempDir Path folder) throws IOException {
        new PublishedPorts(new HostHome(folder)).publish(Stream.of());

        assertThat(folder.resolve("portmappings.conf")).hasContent("");
    }

    @Test
    void whatSomebodyElseWroteIsPutRight(@TempDir Path folder) throws IOException {
        PublishedPorts ports = new PublishedPorts(new HostHome(folder));
        ports.publish(Stream.of(A));
        Files.writeString(folder.resolve("portmappings.conf"), "garbage");

        ports.forget();
        ports.publish(Stream.of(A));

        assertThat(folder.resolve("portmappings.conf")).hasContent(A + "\n");
    }
}
