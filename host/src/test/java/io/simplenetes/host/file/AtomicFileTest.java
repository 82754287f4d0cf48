package io.simplenetes.host.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @Test
    void aFileIsReplacedAsAWholeAndNothingElseIsLeft(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("pod.state");
        AtomicFile.write(file, "stopped\n");
        Object before = Files.getAttribute(file, "unix:ino");

        AtomicFile.write(file, "running\n");

        assertThat(AtomicFile.read(file)).contains("running\n");
        assertThat(Files.getAttribute(file, "unix:ino")).isNotEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderInItsPlaceStaysAndNothingElseIsLeft(@TempDir Path folder) throws IOException {
        Path place = Files.createDirectories(folder.resolve("place/full"));

        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("place"), "x")).isInstanceOf(IOException.class);

        assertThat(place).exists();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("place"));
        }
    }
}
