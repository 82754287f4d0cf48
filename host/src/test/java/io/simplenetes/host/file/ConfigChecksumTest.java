package io.simplenetes.host.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigChecksumTest {

    @Test
    void itIsWhatShellToolsComputeFromTheSpecification(@TempDir Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("b.conf"), "two\n");
        Files.writeString(folder.resolve(".hidden"), "");
        Files.createDirectories(folder.resolve("sub dir/empty"));
        Files.writeString(folder.resolve("sub dir/a é"), "one");
        Files.writeString(folder.resolve("sub-dir"), "x");
        String script =
                "export LC_ALL=C; find . -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1";

        assertThat(ConfigChecksum.of(folder))
                .isEqualTo(CommandRunner.run(Command.of("sh", "-c", script).in(folder))
                        .stdout()
                        .strip());
    }
}
