package io.simplenetes.cluster.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.cluster.file.Tree;
import io.simplenetes.cluster.port.ReleasePorts;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.layout.ReleaseDir;
import io.simplenetes.host.name.HostName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever stands in a file or on the command line: a value or a message, never a defect.
class HostileTextTest {

    private static final int INPUTS = 10_000;
    private static final Path FILE = Path.of("file");
    private static final List<String> PIECES = List.of(
            "HOST",
            "PORT",
            "HOSTHOME",
            "ROUTERADDRESS",
            "EXPOSE",
            "INTERNAL",
            "=",
            "local",
            "10.0.0.1",
            ":",
            "32767",
            "/",
            "8",
            "\n",
            "\r",
            " ",
            "\t",
            "\0",
            "#",
            "@",
            "web",
            "1.0.0",
            "-",
            ".",
            ",",
            "latest",
            "ü",
            "\u202e",
            "\ud800",
            "99999999999",
            "hostPort: ",
            "'",
            "\"",
            "HOSTPORTS=",
            "CLUSTERPORTAUTO1=",
            "[",
            "\\",
            "$(",
            "export ");

    @TempDir
    Path temp;

    private static void feed(long seed, Consumer<String> reader) {
        Random random = new Random(seed);
        for (int i = 0; i < INPUTS; i++) {
            var text = new StringBuilder();
            for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String input = text.toString();
            accepted(input, () -> reader.accept(input));
        }
    }

    private static void accepted(String input, Runnable reader) {
        try {
            reader.run();
        } catch (UserException e) {
            assertThat(e.problems()).isNotEmpty();
        } catch (RuntimeException e) {
            throw new AssertionError(input, e);
        }
    }

    @Test
    void aHostEnv() {
        feed(1, text -> HostEnvReader.read(FILE, text));
    }

    @Test
    void aReference() {
        feed(2, PodRef::parse);
        feed(3, ReleaseFilter::parse);
        feed(4, ClusterName::new);
    }

    @Test
    void aState() {
        feed(5, HostState::parse);
    }

    @Test
    void theOptionsOfAHost() {
        feed(6, text -> {
            Optional<String> value = Optional.of(text);
            new HostOptions(text, value, value, value, value, value, value, value, value, value)
                    .env(new HostName("web1"));
        });
    }

    @Test
    void theFilesOfARelease() {
        Tree tree = new Tree(temp);
        Random random = new Random(7);
        var names = List.of(".pod.compiled", ".pod.yaml", "pod.portmappings.conf", "pod.state");
        byte[] bytes = new byte[40];
        for (int i = 0; i < 300; i++) {
            random.nextBytes(bytes);
            tree.file(names.get(i % names.size()), new String(bytes, StandardCharsets.ISO_8859_1));
            accepted("seed 7, input " + i, () -> ReleasePorts.of(new ReleaseDir(temp)));
        }
    }
}
