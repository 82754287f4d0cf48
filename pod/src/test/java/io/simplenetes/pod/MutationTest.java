package io.simplenetes.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.UserException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a file says, podc answers with a pod or with places in the file.
class MutationTest {

    private static final Pattern PLACE = Pattern.compile("pod\\.yaml:[1-9][0-9]*:[1-9][0-9]*");

    static final String VALID = """
            api: 1.0.0-beta2
            podVersion: 1.2.3-rc.1
            # é ${comment}
            volumes:
                - name: conf
                  type: config
                - {name: data, type: volume, shared: pod}
            containers:
            #iftrue ${no}
                - name: dropped
            #endif
                - name: web
                  image: &image "nginx:${podVersion}"
                  command: [nginx, -g, 'daemon off;']
                  args:
                  - |
                    echo $${x}
                      \uD83D\uDE00
                  - >-
                    folded
                  env:
                      - name: A
                        value: ${words}
                  restart: always
                  signal: [{sig: HUP}]
                  mounts:
                      - dest: /mnt/conf
                        volume: conf
                  expose:
                      - hostPort: 8080
                        targetPort: 80
                        clusterPort: 61000
                - name: other
                  image: *image
            """;

    private static final String[] PIECES = {
        "\n",
        " ",
        "  ",
        "\t",
        "\r",
        ":",
        ": ",
        "- ",
        "-",
        "#",
        " #",
        "'",
        "\"",
        "[",
        "]",
        "{",
        "}",
        ",",
        "&a ",
        "*a",
        "*",
        "!",
        "!!map ",
        "|",
        ">",
        "%",
        "@",
        "`",
        "\\",
        "---\n",
        "...\n",
        "?",
        "<<: ",
        "${",
        "}",
        "$${",
        "${A}",
        "${words}",
        "~",
        "\n#ifdef ${x}\n",
        "\n#endif\n",
        "\n#else\n",
        "\0",
        "\u0007",
        "\u007f",
        "\ud800",
        "\udfff",
        "\ufeff",
        "\u2028",
        "9999999999999999999",
        "-1",
        "é",
        "\uD83D\uDE00",
        "%YAML 1.2\n",
        "%TAG ! x\n",
        "\"\\u",
        "\"\\U0010ffff\"",
        "|9",
        "|+",
        ">-2"
    };

    private final PodYaml yaml;

    MutationTest(@TempDir Path folder) {
        yaml = new PodYaml(folder);
    }

    @Test
    void theTextThatIsMutatedIsValid() {
        assertThat(yaml.spec(VALID, Map.of("words", "two words")).containers()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aMutatedFileIsAPodOrHasPlaces(long seed) {
        Random random = new Random(seed);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 1000; i++) {
                String text = VALID;
                for (int k = random.nextInt(4); k >= 0; k--) {
                    text = mutate(text, random);
                }
                String value = PIECES[random.nextInt(PIECES.length)];
                check(text, Map.of("words", random.nextBoolean() ? "two words" : value));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{",
                "- ",
                "a: ",
                "? ",
                "- - ",
                "&a ",
                "!a ",
                "'",
                "\"\\",
                "*a ",
                "%",
                "${",
                "#ifdef\n",
                " ",
                "\t",
                "\n",
                "a\n"
            })
    void aPieceRepeatedOftenIsAnsweredSoon(String piece) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            check(piece.repeat(100_000), Map.of());
            check(PodYaml.HEAD + "containers:\n  - " + piece.repeat(100_000), Map.of());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 200, 2000})
    void aliasesOfAliasesAreAnsweredSoon(int levels) {
        StringBuilder text = new StringBuilder(PodYaml.HEAD + "containers:\n- &a0 {name: a, image: x}\n");
        for (int i = 1; i < levels; i++) {
            text.append("- &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(text.toString(), Map.of()));
    }

    private void check(String text, Map<String, String> variables) {
        try {
            assertThat(yaml.spec(text, variables).containers()).isNotEmpty();
        } catch (UserException e) {
            assertThat(e.exitCode()).isEqualTo(ExitCode.INVALID);
            assertThat(e.problems().getFirst().where().orElse("nowhere")).matches(PLACE);
        } catch (RuntimeException e) {
            throw new AssertionError("podc failed at: " + text, e);
        }
    }

    private static String mutate(String text, Random random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(random.nextBoolean() ? 3 : 30));
        String piece = PIECES[random.nextInt(PIECES.length)];
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + piece + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(end);
            case 2 -> text.substring(0, at) + text.substring(at, end).repeat(2) + text.substring(end);
            case 3 -> text.substring(0, at) + piece + text.substring(end);
            default -> text.substring(0, at) + text.charAt(random.nextInt(text.length())) + text.substring(at + 1);
        };
    }
}
