package io.simplenetes.daemon.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.layout.ReleaseDir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadedFileTest {

    @Test
    void whatIsWrittenIsRead(@TempDir Path folder) throws IOException {
        ReloadedFile file = new ReloadedFile(new ReleaseDir(folder));
        assertThat(file.read()).isEmpty();

        file.write(Map.of("b", "2", "a", "1"));

        assertThat(folder.resolve(".pod.reloaded")).hasContent("a 1\nb 2\n");
        assertThat(file.read()).contains(Map.of("a", "1", "b", "2"));
    }

    @Test
    void aTornFileMatchesNothingThatItLost(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".pod.reloaded"), "a 1\nb");

        assertThat(new ReloadedFile(new ReleaseDir(folder)).read()).contains(Map.of("a", "1"));
    }
}
