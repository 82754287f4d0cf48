package io.simplenetes.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.pod.schema.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The JSON Schema and the compiler agree: what compiles passes the schema, and what is wrong with one map alone does
/// not.
class SchemaTest {

    private static final Path COMMITTED = Path.of("../docs/pod-yaml.schema.json");

    /// Problems that a schema can see. It cannot see those between maps, in the text of a file, or on the disk, nor
    /// that a
    /// name with _ is not that of a config.
    private static final Pattern VISIBLE = Pattern.compile("unknown key .*"
            + "|.* needs '.*'"
            + "|'.*' has no value"
            + "|.* must be a (map|list|text), not .*"
            + "|'.*' (has a meaning|has no meaning) for .*"
            + "|[a-zA-Z]+ '.*' is not valid"
            + "|.* cannot (both be the answer|be together with .*)"
            + "|[a-zA-Z]+ '.*' is not (known|a number)"
            + "|[a-zA-Z]+ '[^']*' is out of range"
            + "|.*(needs|and) [a-zA-Z]+Port.*"
            + "|(a signal|a startupProbe) (needs|has) .*"
            + "|period has a meaning with cmd only"
            + "|a container with network: host cannot expose ports"
            + "|(the pod has no containers|cmd has no words|a container has one signal)"
            + "|.* has a meaning for volumes of type .*"
            + "|'[^_].* is not a valid name"
            + "|.* is not (an image|a capability|the name of a variable|a signal|an IP.* address|a path below /)");

    private final EditorView editor = new EditorView();
    private final PodYaml yaml;

    SchemaTest(@TempDir Path folder) {
        yaml = new PodYaml(folder);
    }

    @Test
    void theCommittedSchemaIsWhatPodcPrints() throws IOException {
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(COMMITTED, JsonSchema.text());
        }
        assertThat(COMMITTED)
                .as("to write it anew: -Dtest=ReferenceTest,SchemaTest -Dregenerate=true")
                .content()
                .isEqualTo(JsonSchema.text());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theyAgreeOnGeneratedPods(long seed) {
        int compiled = 0;
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            String text = new RandomPod(seed * 1000 + i, i % 2 == 0 ? 0 : 30).yaml();
            if (agreed(text)) {
                compiled++;
            } else {
                refused++;
            }
        }
        assertThat(compiled).isGreaterThan(40);
        assertThat(refused).isGreaterThan(40);
    }

    static List<Arguments> badFiles() throws IOException {
        return BadInputTest.cases().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void theyAgreeOnBadFiles(String name, String text) {
        agreed(text);
    }

    /// An editor has the file before it is filled in.
    @Test
    void variablesCanStandForAnyText() {
        assertThat(editor.complaints("""
                api: ${api}
                podVersion: 1.0.0
                containers:
                  - name: a${x}
                    image: nginx:${podVersion}
                    restart: ${restart}
                    expose:
                      - hostPort: ${HOSTPORTAUTO1}
                        targetPort: 80${x}
                        sendProxy: ${proxy}
                """)).hasValue(List.of());
        assertThat(editor.complaints("api: $x").orElseThrow()).isNotEmpty();
    }

    /// @return whether it compiles
    private boolean agreed(String text) {
        Optional<List<String>> complaints = editor.complaints(text);
        try {
            yaml.spec(text, Map.of());
        } catch (UserException e) {
            Optional<Problem> visible = e.problems().stream()
                    .filter(problem -> VISIBLE.matcher(problem.what()).matches())
                    .findFirst();
            if (visible.isPresent() && complaints.isPresent()) {
                assertThat(complaints.get())
                        .as("what the schema says, as %s, to\n%s", visible.get(), text)
                        .isNotEmpty();
            }
            return false;
        }
        assertThat(complaints).as("what the schema says to\n%s", text).hasValue(List.of());
        return true;
    }
}
