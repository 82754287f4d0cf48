package io.simplenetes.systemtests.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.Program;
import io.simplenetes.pod.spec.Program.EnvVar;
import io.simplenetes.pod.spec.Volume;
import io.simplenetes.systemtests.harness.Laboratory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// S5, C6: any text of a pod.yaml arrives in the container byte for byte.
@ParameterizedClass
@EnumSource(Setting.class)
record TextTest(Setting setting) {

    private static final List<String> TEXTS = Stream.of(
                    "",
                    " ",
                    "  a  b ",
                    "\t",
                    "\n",
                    "a\nb\n",
                    "\r\n",
                    "'",
                    "''",
                    "'\\''",
                    "\"",
                    "\"\"",
                    "it's \"so\"",
                    "$",
                    "$$",
                    "$0",
                    "$HOME",
                    "${HOME}",
                    "${",
                    "$(id)",
                    "`id`",
                    "\\",
                    "\\\\",
                    "a\\",
                    "\\n",
                    "\\\"",
                    "*",
                    "?",
                    "[a]",
                    "{a,b}",
                    "~",
                    "!",
                    "#",
                    ";",
                    "&",
                    "|",
                    "<",
                    ">",
                    "(",
                    ")",
                    "{}",
                    "=",
                    "a=b",
                    ",",
                    "a,b",
                    ":",
                    "%s",
                    "-",
                    "--",
                    "-e",
                    "é",
                    "漢字",
                    "🙂",
                    "\u00a0",
                    "\u2028",
                    "\u202e",
                    "\u0001",
                    "\u001b[31m",
                    "\u007f",
                    "\u0085",
                    "null",
                    "[\"x\"]",
                    "{\"a\":1}",
                    "'; exit 1; '",
                    "x".repeat(100_000))
            .toList();

    @Test
    void argumentsEntryPointAndEnvironmentArriveAsTheyAre() throws IOException, InterruptedException {
        Path out = setting.account().newFolder("out");
        Volume volume = new Volume.Host("out", out);
        List<EnvVar> env = IntStream.range(0, TEXTS.size())
                .mapToObj(i -> new EnvVar("TEXT_" + i, TEXTS.get(i)))
                .toList();
        List<String> command = Stream.concat(
                        Stream.of(
                                "sh",
                                "-c",
                                "printf '%s\\0' \"$@\" >/out/words; cat /proc/self/environ >/out/env",
                                "sh"),
                        TEXTS.stream())
                .toList();
        Container job = Container.of("job", Laboratory.IMAGE)
                .with(new Program(command, TEXTS, Optional.empty(), env))
                .with(List.of(new Mount("/out", volume)));
        try (TestPod pod = TestPod.of(setting, List.of(volume), job)) {
            pod.succeed("run");
            org.awaitility.Awaitility.await().until(() -> pod.each("status"), List.of("exited")::equals);

            assertThat(parts(out.resolve("words")))
                    .isEqualTo(Stream.concat(TEXTS.stream(), TEXTS.stream()).toList());
            assertThat(parts(out.resolve("env")))
                    .containsAll(
                            env.stream().map(e -> e.name() + "=" + e.value()).toList());
        }
    }

    private static List<String> parts(Path file) throws IOException {
        String text = Files.readString(file);
        return List.of(text.substring(0, text.length() - 1).split("\0", -1));
    }
}
