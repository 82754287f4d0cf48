package io.simplenetes.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// C15: no message of the original has a line. Those here have line and column, in the file before preprocessing.
class BadInputTest {

    private static final Map<String, String> VARIABLES = Map.of("words", "two words", "no", "false", "V", "1.0.0");

    private final PodYaml yaml;

    BadInputTest(@TempDir Path folder) {
        yaml = new PodYaml(folder);
    }

    /// Sections of bad-input.txt: a name, a pod.yaml, what podc says.
    static Stream<Arguments> cases() throws IOException {
        try (InputStream file = Objects.requireNonNull(BadInputTest.class.getResourceAsStream("bad-input.txt"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("(^|\n)=== ", -1))
                    .filter(section -> !section.isEmpty())
                    .map(section -> {
                        int name = section.indexOf('\n');
                        int input = section.indexOf("--->\n");
                        return Arguments.of(
                                section.substring(0, name),
                                section.substring(name + 1, input).replace("<ESC>", "\u001b"),
                                section.substring(input + 5).stripTrailing());
                    });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theMessagesSayWhatWhereAndWhatToDo(String name, String input, String messages) {
        var error = catchThrowableOfType(UserException.class, () -> yaml.spec(input, VARIABLES));

        assertThat(String.valueOf(error.getMessage()).replace(yaml.folder().toString(), "FOLDER"))
                .isEqualTo(messages);
        assertThat(error.exitCode()).isEqualTo(ExitCode.INVALID);
    }

    @Test
    void aNameThatIsTooLongForAFileIsRefused() {
        assertThatThrownBy(() -> yaml.spec(PodYaml.HEAD + "containers: [{name: " + "a".repeat(191) + ", image: x}]"))
                .hasMessageContaining("pod.yaml:3:21: the name NAME-POD-VERSION has 201 characters, more than 200");
    }

    /// The script gives the pod a shorter host name of its own.
    @Test
    void aVersionMayBeLongerThanAHostName() {
        String rest = "\ncontainers: [{name: a, image: x}]\napi: 1.0.0-beta2\n";

        assertThat(yaml.spec("podVersion: 1.0.0-" + "x".repeat(100) + rest)
                        .release()
                        .fullName())
                .hasSize(110);
    }

    @Test
    void anArgumentThatExecveCannotTakeIsRefused() {
        String most = "x".repeat(131_071);

        assertThat(yaml.container("args: [" + most + "]").program().args()).containsExactly(most);
        assertThatThrownBy(() -> yaml.container("args: [a, x" + most + "]"))
                .hasMessageContaining("pod.yaml:6:15: this text has 131072 bytes, more than a program can be given");
        assertThatThrownBy(() -> yaml.container("signal: {cmd: ['" + "é".repeat(65_536) + "']}"))
                .hasMessageContaining("pod.yaml:6:20: this text has 131072 bytes");
        assertThatThrownBy(() -> yaml.container("env: [{name: ABC, value: " + most.substring(3) + "}]"))
                .hasMessageContaining("pod.yaml:6:30: this text has 131072 bytes");
    }

    @Test
    void aCommandThatPodmanCannotTakeAsOneArgumentIsRefused() {
        String word = "\\n".repeat(10_000);

        assertThat(yaml.container("command: [sh, \"" + word + "\", \"" + word + "\"]")
                        .program()
                        .command())
                .hasSize(3);
        assertThatThrownBy(() -> yaml.container("command: [sh, \"" + word + word + "\", \"" + word + "\"]"))
                .hasMessageContaining("pod.yaml:6:40023: the words of 'command' have more than 131071 bytes");
    }

    @Test
    void argumentsThatExecveCannotTakeTogetherAreRefused() {
        assertThatThrownBy(() -> yaml.container("args:\n" + ("- " + "x".repeat(130_000) + "\n").repeat(12)))
                .hasMessageContaining("pod.yaml:18:7: the arguments and variables of this container have more than");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u", "\\x", "\\U", "\\", "\\u1"})
    void aFileThatEndsWithinAnEscapeIsRefused(String end) {
        assertThatThrownBy(() -> yaml.spec(PodYaml.HEAD + "runtime: \"" + end))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("pod.yaml:3:1");
    }

    @Test
    void ofVeryManyProblemsTheFirstAreShown() {
        assertThatThrownBy(() -> yaml.spec("x: y\n" + PodYaml.HEAD + "containers:\n" + "- x\n".repeat(1000)))
                .hasMessageStartingWith("pod.yaml:1:1: unknown key 'x'")
                .hasMessageEndingWith("pod.yaml: and 901 more problems");
    }
}
