package io.simplenetes.cli.podc;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Ran;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.pod.schema.JsonSchema;
import io.simplenetes.pod.schema.KeyPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// `podc check`, `explain`, `schema` and `completion`.
class PodcCommandsTest {

    private static final String RIGHT = """
            api: 1.0.0-beta2
            podVersion: 1.2.3
            containers:
              - name: nginx
                image: nginx:1.27
            """;

    private static final String WRONG = RIGHT.replace("    image: nginx:1.27\n", "    imgae: x\n    restart: alwas\n");

    @TempDir
    private Path folder;

    private Ran podc(String... arguments) {
        return Ran.run(PodcMain.PODC, folder, Map.of(), arguments);
    }

    private void podYaml(String text) throws IOException {
        Files.writeString(folder.resolve("pod.yaml"), text);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    static List<CliCommand> commands() {
        return PodcCommands.all().all();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithUsageAndExample(CliCommand command) {
        Ran ran = podc(Stream.concat(command.about().words().stream(), Stream.of("--help"))
                .toArray(String[]::new));
        assertThat(ran.code()).isEqualTo(ExitCode.OK);
        assertThat(ran.out())
                .contains("Usage: " + ("podc " + command.about().name()).strip() + " [OPTIONS]")
                .contains(command.about().summary() + ".")
                .contains("Examples:\n  ");
        assertThat(command.about().examples()).isNotEmpty();
        assertThat(ran.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(podc("--help").out()).contains(command.about().summary());
    }

    @Test
    void checkWritesNothing() throws IOException {
        podYaml(RIGHT);
        assertThat(podc("check", "web")).isEqualTo(new Ran(ExitCode.OK, "", "pod.yaml is right: web:1.2.3\n"));
        assertThat(podc("check", "web", "-o", "json")).isEqualTo(new Ran(ExitCode.OK, "[]\n", ""));
        assertThat(files()).containsExactly("pod.yaml");
    }

    @Test
    void checkSaysWhatIsWrongAsCompilingDoes() throws IOException {
        podYaml(WRONG);
        Ran ran = podc("check", "web");
        assertThat(ran).isEqualTo(podc("web"));
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID);
        assertThat(ran.err()).startsWith("error: pod.yaml:5:5: unknown key 'imgae' in a container");
    }

    @Test
    void checkTellsProgramsWhereToGo() throws IOException {
        podYaml(WRONG);
        assertThat(podc("check", "web", "--output=json")).isEqualTo(new Ran(ExitCode.INVALID, """
                [{"severity":"error","file":"pod.yaml","line":5,"column":5,\
                "message":"unknown key 'imgae' in a container","remedy":"did you mean 'image'?"},
                 {"severity":"error","file":"pod.yaml","line":6,"column":14,\
                "message":"restart 'alwas' is not known","remedy":"did you mean 'always'?"}]
                """, ""));
        Ran missing = podc("check", "web", "-o", "json", "-f", "other:1.yaml");
        assertThat(missing.code()).isEqualTo(ExitCode.INVALID);
        assertThat(missing.out()).contains("\"file\":\"other:1.yaml\",\"line\":1,\"column\":1,");
    }

    @Test
    void explainFindsAKeyByItsPathOrName() {
        assertThat(podc("explain", "containers.startupProbe.timeout").out())
                .startsWith("containers.startupProbe.timeout\n  after which time the start has failed\n")
                .contains("a number of seconds from 1 to 86400; 120 when left out")
                .doesNotContain("livenessProbe");
        assertThat(podc("explain", "timeout").out())
                .contains(
                        "containers.startupProbe.timeout\n",
                        "\n\ncontainers.readinessProbe.timeout\n",
                        "\n\ncontainers.livenessProbe.timeout\n");
        assertThat(podc("explain", "startupProbe.timeout"))
                .isEqualTo(podc("explain", "containers.startupProbe.timeout"));
    }

    @Test
    void explainShowsWordsExamplesAndTheKeysBelow() {
        assertThat(podc("explain", "restart").out()).contains("  on-interval:SECONDS: ", "never when left out");
        assertThat(podc("explain", "mounts").out())
                .contains("  Example:\n    mounts:\n      - dest: ", "\n    volume  ");
        assertThat(podc("explain", "containers.signal").out()).contains("at most one of `sig` and `cmd`");
    }

    @ParameterizedTest
    @CsvSource({"timeuot, timeout", "containers.imgae, containers.image", "contaners, containers"})
    void explainSuggestsTheNearest(String slip, String meant) {
        Ran ran = podc("explain", slip);
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID);
        assertThat(ran.err()).contains("no key '" + slip + "'", "did you mean '" + meant + "'?");
    }

    @Test
    void explainAloneListsAllKeys() {
        assertThat(podc("explain").out().lines())
                .hasSameSizeAs(KeyPath.all())
                .allSatisfy(line -> assertThat(line).matches("[a-zA-Z.]+ +\\S.*"));
        assertThat(podc("explain", "nothing.like.it").err()).contains("see all keys: podc explain");
    }

    @Test
    void schemaIsThatOfTheCompiler() {
        assertThat(podc("schema")).isEqualTo(new Ran(ExitCode.OK, JsonSchema.text(), ""));
    }

    /// What they complete is seen with the shells themselves, in the system tests.
    @Test
    void completionKnowsCommandsOptionsAndKeys() {
        assertThat(podc("completion", "bash").out())
                .contains("_complete_podc", "check", "--allow-undefined", "containers.image");
        assertThat(podc("completion", "fish").out())
                .contains("complete -c podc", "check", "allow-undefined", "containers.image");
    }
}
