package io.simplenetes.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.host.error.UserException;
import io.simplenetes.pod.script.PodScript;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PodcCompileTest {

    private static final String TEXT = PodYaml.HEAD
            + "#iftrue ${no}\n#endif\n# ${c}\ncontainers:\n- name: a\n  image: x:${podVersion}\n  args: ['$${b}']\n";

    private final PodYaml yaml;

    PodcCompileTest(@TempDir Path folder) {
        yaml = new PodYaml(folder);
    }

    @Test
    void aPodIsItsSpecItsPreprocessedFileAndItsScript() {
        var pod = (CompiledPod.Script) Podc.compile(yaml.request(TEXT, Map.of()));

        assertThat(pod.spec()).isEqualTo(yaml.spec(TEXT));
        assertThat(pod.preprocessedYaml())
                .isEqualTo(PodYaml.HEAD + "# ${c}\ncontainers:\n- name: a\n  image: x:1.2.3\n  args: ['${b}']\n");
        assertThat(pod.script()).isEqualTo(PodScript.of(pod.spec()));
    }

    @Test
    void aPreprocessedFileIsTakenAsItIs() {
        var pod = (CompiledPod.Script)
                Podc.compilePreprocessed(yaml.request(TEXT.replace("#iftrue", "#x"), Map.of("b", "B")));

        assertThat(pod.spec().containers().getFirst().program().args()).containsExactly("$${b}");
        assertThat(pod.spec().containers().getFirst().image().reference()).isEqualTo("x:${podVersion}");
    }

    @Test
    void theSameTextMakesTheSamePod() {
        assertThat(Podc.compile(yaml.request(TEXT, Map.of()))).isEqualTo(Podc.compile(yaml.request(TEXT, Map.of())));
    }

    @Test
    void theVersionOfTheFileCannotBeOverridden() {
        assertThat(Podc.compile(yaml.request(TEXT, Map.of("podVersion", "9.9.9")))
                        .preprocessedYaml())
                .contains("x:1.2.3");
    }

    @Test
    void problemsOfVariablesComeBeforeThoseOfTheRest() {
        assertThatThrownBy(() -> Podc.compile(yaml.request("x: ${A}\n", Map.of())))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("pod.yaml:1:4: the variable A has no value");
    }
}
