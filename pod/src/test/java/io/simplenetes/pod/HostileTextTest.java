package io.simplenetes.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Probes;
import io.simplenetes.pod.spec.Probes.Check;
import io.simplenetes.pod.spec.Probes.Probe;
import io.simplenetes.pod.spec.Probes.Startup;
import io.simplenetes.pod.spec.Program.EnvVar;
import io.simplenetes.pod.spec.Signal;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// S5, C6: what a user writes arrives as it is written.
class HostileTextTest {

    private final PodYaml yaml;

    HostileTextTest(@TempDir Path folder) {
        yaml = new PodYaml(folder);
    }

    static Stream<String> texts() {
        return Stream.of(
                "",
                " ",
                "'",
                "\"",
                "it's \"it\"",
                "$HOME",
                "$(id)",
                "`id`",
                "${1}",
                "$$",
                "a\nb\n",
                "\n",
                "\r\n",
                "\t",
                "\\",
                "a\\\\b\\n\\",
                "-n",
                "--",
                "- a",
                "a: b",
                "a #b",
                "# a",
                "*",
                "&a",
                "!a",
                "%a",
                "@a",
                "|",
                ">",
                "[a]",
                "{a: b}",
                ",",
                "?",
                "~",
                "null",
                "a;b&c|d<e>f",
                "\u0001\u0007\u001b[31m\u007f",
                "\u0085\u2028\u2029\ufeff",
                "é ü 漢 \uD83D\uDE00 e\u0301",
                "x".repeat(100 * 1024),
                "漢'\"$`\\\n".repeat(6_000),
                "---\n...\n");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anyTextSurvivesInDoubleQuotes(String text) {
        assertArrives(text, doubleQuoted(text));
    }

    @Test
    void randomTextSurvivesInDoubleAndSingleQuotesAndAsBlockText() {
        Random random = new Random(20_260_101);
        for (int i = 0; i < 100; i++) {
            String text = randomText(random);
            assertArrives(text, doubleQuoted(text));
            String line = text.chars()
                    .filter(c -> c >= ' ' && c < 0x7f)
                    .mapToObj(c -> String.valueOf((char) c))
                    .collect(Collectors.joining())
                    .replace("${", "$ {");
            assertArrives(line, "'" + line.replace("'", "''") + "'");
            assertArrives("x" + line + "\n" + line + "y\n", "|\n          x" + line + "\n          " + line + "y\n");
        }
    }

    private void assertArrives(String text, String written) {
        Container container = yaml.spec(PodYaml.HEAD + "containers:\n- name: a\n  image: x\n  args:\n    - " + written
                        + "\n    - " + written + "\n  command: [x, &a " + doubleQuoted(text)
                        + "]\n  signal: {cmd: [x, *a]}\n  startupProbe: {cmd: [x, *a]}\n  livenessProbe: {cmd: [x, *a]}\n"
                        + "  env:\n    - name: A\n      value: " + written + "\n")
                .containers()
                .getFirst();

        assertThat(container.program().args()).containsExactly(text, text);
        assertThat(container.program().command()).containsExactly("x", text);
        assertThat(container.program().env()).containsExactly(new EnvVar("A", text));
        assertThat(container.lifecycle().signal()).contains(new Signal.Exec(List.of("x", text)));
        Probes probes = container.lifecycle().probes();
        assertThat(probes.startup().flatMap(Startup::check)).contains(new Check.Exec(List.of("x", text)));
        assertThat(probes.liveness().map(Probe::command)).contains(List.of("x", text));
    }

    /// As YAML 1.2, 7.3.1 wants it, and with the preprocessor's escape.
    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(c);
                case '$' -> quoted.append("\\x24");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0xfffe || c == 0xffff) {
                        quoted.append("\\u").append(String.format("%04x", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static String randomText(Random random) {
        return IntStream.range(0, random.nextInt(40))
                .map(i -> switch (random.nextInt(4)) {
                    case 0 -> "'\"`$(){}[]\\\n\r\t;&|<>*?!#~%@:,- =".charAt(random.nextInt(31));
                    case 1 -> 1 + random.nextInt(0x7f);
                    case 2 -> 0xa0 + random.nextInt(0xd000);
                    default -> 0x1_0000 + random.nextInt(0x1_0000);
                })
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
