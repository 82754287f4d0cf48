package io.simplenetes.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.pod.schema.Key;
import io.simplenetes.pod.schema.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// docs/reference/pod-yaml.md says what the compiler does.
class ReferenceTest {

    private static final Path REFERENCE = Path.of("../docs/reference/pod-yaml.md");

    @Test
    void itsTablesAreThoseOfTheCompiler() throws IOException {
        List<String> written = Files.readAllLines(REFERENCE).stream()
                .filter(line -> line.matches("\\| `[a-zA-Z]+` \\|.*"))
                .toList();
        List<String> expected = Place.ALL.stream()
                .flatMap(place -> place.keys().stream())
                .map(ReferenceTest::row)
                .toList();

        assertThat(written).isEqualTo(expected);
    }

    @Test
    void itsExamplesCompile(@TempDir Path folder) throws IOException {
        PodYaml yaml = new PodYaml(folder);
        Files.createDirectory(folder.resolve("config/site"));
        List<String> examples = Pattern.compile("(?s)```yaml\n(.*?)```")
                .matcher(Files.readString(REFERENCE))
                .results()
                .map((MatchResult example) -> example.group(1))
                .toList();

        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(
                        example -> assertThat(yaml.spec(example).containers()).isNotEmpty());
    }

    private static String row(Key key) {
        return "| `" + key.name() + "` | " + key.status().name().toLowerCase(Locale.ROOT) + " | " + key.about() + " |";
    }
}
