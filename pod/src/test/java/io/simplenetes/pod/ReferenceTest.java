package io.simplenetes.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// docs/pod-yaml.md says what the compiler does. With `-Dregenerate=true` its generated part is written anew.
class ReferenceTest {

    private static final Path REFERENCE = Path.of("../docs/pod-yaml.md");
    private static final Pattern GENERATED =
            Pattern.compile("(?s)(<!-- The table of keys begins\\..*?-->\n)(.*?)(<!-- The table of keys ends\\. -->)");

    @Test
    void itsTablesAreThoseOfTheCompiler() throws IOException {
        String page = Files.readString(REFERENCE);
        String generated = GENERATED
                .matcher(page)
                .replaceFirst(found -> java.util.regex.Matcher.quoteReplacement(
                        found.group(1) + "\n" + ReferenceTables.markdown() + "\n" + found.group(3)));
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(REFERENCE, generated);
        }

        assertThat(Files.readString(REFERENCE))
                .as("mvn -pl pod -am test -Dtest=ReferenceTest,SchemaTest -Dregenerate=true")
                .isEqualTo(generated);
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
}
