package io.simplenetes.systemtests.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.simplenetes.systemtests.harness.Laboratory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// S5, C6: thousands of generated texts come from a pod.yaml into containers, by every way there is, byte for byte.
@ParameterizedClass
@EnumSource(Setting.class)
record GeneratedTextTest(Setting setting) {

    private static final int WORDS = 600;
    private static final String HOSTILE_PATH = "/mnt/it's \"$(id)\" `id` $HOME \\ * é 漢";

    @Test
    void everyTextArrives() throws IOException, InterruptedException {
        Random random = new Random(setting.name().hashCode());
        List<Job> jobs =
                IntStream.range(0, 3).mapToObj(i -> new Job("job" + i, random)).toList();
        List<List<String>> probes = IntStream.range(0, 4)
                .mapToObj(i -> HostileText.some(random, 250))
                .toList();
        Path out = Files.createDirectory(setting.account().newFolder("out").resolve("it's \"$(id)\" $HOME `id`"));
        setting.account().give(out);

        try (TestPod pod = TestPod.ofYaml(setting, yaml(out, jobs, probes))) {
            pod.succeed("run");
            await().until(() -> pod.each("exitCode"), List.of("0", "0", "0")::equals);
            pod.succeed("signal", "server");

            for (Job job : jobs) {
                assertThat(parts(out.resolve(job.name + ".words")))
                        .isEqualTo(Stream.concat(job.command.stream(), job.args.stream())
                                .toList());
                assertThat(parts(out.resolve(job.name + ".env"))).containsAll(job.variables());
            }
            List<String> names = List.of("startup", "readiness", "liveness", "signal");
            for (int i = 0; i < names.size(); i++) {
                Path file = out.resolve(names.get(i));
                await(names.get(i)).atMost(Duration.ofSeconds(30)).until(() -> Files.exists(file));
                assertThat(parts(file)).as(names.get(i)).isEqualTo(probes.get(i));
            }
            assertThat(Files.readString(out.resolve("pwd"))).isEqualTo(HOSTILE_PATH + "\n");
            assertThat(pod.shell("podman pod inspect " + pod.release().fullName()
                            + " --format '{{index .Labels \"it'\\''s$(id)`id`;\"}}'"))
                    .isEqualTo("a/b.c-d\n");
        }
    }

    private static String yaml(Path out, List<Job> jobs, List<List<String>> probes) {
        StringBuilder yaml = new StringBuilder("""
                api: 1.0.0-beta2
                podVersion: 1.0.0
                labels:
                  - {name: "it's$(id)`id`;", value: a/b.c-d}
                volumes:
                  - {name: out, type: host, bind: OUT}
                containers:
                """.replace("OUT", HostileText.yaml(out.toString())));
        for (Job job : jobs) {
            yaml.append(job.yaml());
        }
        return yaml
                + """
                  - name: server
                    image: IMAGE
                    restart: always
                    workingDir: PATH
                    command: [sh, -c, "trap 'exit 0' TERM; pwd >/out/pwd; while :; do sleep 3600 & wait $!; done"]
                    mounts: [{dest: /out, volume: out}, {dest: PATH, volume: out}]
                    startupProbe: {timeout: 30, cmd: STARTUP}
                    readinessProbe: {timeout: 10, period: 1, cmd: READINESS}
                    livenessProbe: {timeout: 10, period: 1, cmd: LIVENESS}
                    signal: {cmd: SIGNAL}
                """.replace("IMAGE", Laboratory.IMAGE)
                        .replace("PATH", HostileText.yaml(HOSTILE_PATH))
                        .replace("STARTUP", writing("startup", probes.get(0)))
                        .replace("READINESS", writing("readiness", probes.get(1)))
                        .replace("LIVENESS", writing("liveness", probes.get(2)))
                        .replace("SIGNAL", writing("signal", probes.get(3)));
    }

    /// A command in YAML that writes its words, each with a NUL behind it, to a file that appears as a whole.
    private static String writing(String file, List<String> words) {
        String script = "printf '%s\\0' \"$@\" >/out/" + file + ".$$ && mv /out/" + file + ".$$ /out/" + file;
        return HostileText.yaml(Stream.concat(Stream.of("sh", "-c", script, "sh"), words.stream())
                .toList());
    }

    /// A container that writes down what it got, and ends.
    private record Job(String name, List<String> command, List<String> args, List<String> env) {

        Job(String name, Random random) {
            this(
                    name,
                    HostileText.some(random, WORDS / 2),
                    Stream.concat(HostileText.some(random, WORDS).stream(), Stream.of("漢'\"$`\\\n".repeat(12_000)))
                            .toList(),
                    Stream.concat(
                                    HostileText.some(random, WORDS / 2).stream(),
                                    Stream.of("x'\"$(id)`\\\r\n".repeat(9_000)))
                            .toList());
        }

        List<String> variables() {
            return IntStream.range(0, env.size())
                    .mapToObj(i -> "TEXT_" + i + "=" + env.get(i))
                    .toList();
        }

        String yaml() {
            StringBuilder text = new StringBuilder("""
                      - name: NAME
                        image: IMAGE
                        mounts: [{dest: /out, volume: out}]
                        command: COMMAND
                        args: ARGS
                        env:
                    """.replace("NAME", name)
                    .replace("IMAGE", Laboratory.IMAGE)
                    .replace(
                            "COMMAND",
                            HostileText.yaml(Stream.concat(
                                            Stream.of(
                                                    "sh",
                                                    "-c",
                                                    "cat /proc/self/environ >/out/" + name
                                                            + ".env; printf '%s\\0' \"$@\" >/out/" + name + ".words",
                                                    "sh"),
                                            command.stream())
                                    .toList()))
                    .replace("ARGS", HostileText.yaml(args)));
            for (int i = 0; i < env.size(); i++) {
                text.append("      - {name: TEXT_")
                        .append(i)
                        .append(", value: ")
                        .append(HostileText.yaml(env.get(i)))
                        .append("}\n");
            }
            return text.toString();
        }
    }

    private static List<String> parts(Path file) throws IOException {
        String text = Files.readString(file);
        return List.of(text.substring(0, text.length() - 1).split("\0", -1));
    }
}
