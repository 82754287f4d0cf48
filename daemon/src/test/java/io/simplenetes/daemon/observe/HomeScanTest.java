package io.simplenetes.daemon.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.layout.HostHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeScanTest {

    @Test
    void foldersThatAreNoReleasesArePassedOver(@TempDir Path home) throws IOException {
        for (String release : new String[] {
            "web/release/1.0.0", "web/release/.1.1.0.new", "web/release/1", "Web/release/1.0.0", "db/release/2.0.0-rc.1"
        }) {
            Files.createDirectories(home.resolve("pods").resolve(release));
        }
        Files.createFile(home.resolve("pods/web/release/9.9.9"));
        Files.createDirectories(home.resolve("pods/empty"));

        HomeScan scan = HomeScan.of(new HostHome(home));

        assertThat(scan.releases()).extracting(Object::toString).containsExactly("db:2.0.0-rc.1", "web:1.0.0");
        assertThat(scan.above()).contains(home.resolve("pods"), home.resolve("pods/empty/release"));
    }

    @Test
    void aHomeWithoutPodsHasNoReleases(@TempDir Path home) {
        assertThat(HomeScan.of(new HostHome(home)).releases()).isEmpty();
    }
}
