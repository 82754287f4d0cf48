package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RotationTest extends ScriptTest {

    /// R10: rotated logs were never deleted.
    @Test
    void theLogAndItsFourLastPartsAreKept() throws IOException, InterruptedException {
        script().call(
                        Pods.webAndJob(),
                        "make_folders; file=log/web-web-1.2.3.log\n"
                                + "for n in 1 2 3 4 5 6 7 8 9 10 11; do echo $n >$file; set_aside; done; echo 12 >$file");

        try (Stream<java.nio.file.Path> files = Files.list(script().path().resolve("log"))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly(
                            "web-web-1.2.3.log",
                            "web-web-1.2.3.log.00000008",
                            "web-web-1.2.3.log.00000009",
                            "web-web-1.2.3.log.00000010",
                            "web-web-1.2.3.log.00000011");
        }
        assertThat(script().path().resolve("log/web-web-1.2.3.log.00000008"))
                .content()
                .isEqualTo("8\n");
    }
}
