package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// R21: `shell` lost the boundaries of its arguments, took a container's name for a command, and the last container
/// for the default.
class ShellActionTest extends ScriptTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shell                    | web-web-1.2.3 sh
            shell -b                 | web-web-1.2.3 bash
            shell job                | job-web-1.2.3 sh
            shell -c job             | job-web-1.2.3 sh
            shell --container=job -b | job-web-1.2.3 bash
            shell -b job             | job-web-1.2.3 bash
            shell ls -l              | web-web-1.2.3 ls -l
            shell job ls -h          | job-web-1.2.3 ls -h
            shell job -- ls          | job-web-1.2.3 ls
            shell -c job -- web      | job-web-1.2.3 web
            shell -c job web         | job-web-1.2.3 web
            shell -- job             | web-web-1.2.3 job
            shell -- -c              | web-web-1.2.3 -c
            """)
    void aContainerAndACommandAreChosen(String words, String chosen) throws IOException, InterruptedException {
        List<String> arguments = argumentsOf(words.split(" ", -1));

        assertThat(arguments).startsWith("exec", "--interactive", "--");
        assertThat(String.join(" ", arguments.subList(3, arguments.size()))).isEqualTo(chosen);
    }

    @Test
    void theWordsOfACommandReachPodmanAsTheyAre() throws IOException, InterruptedException {
        List<String> texts = HostileTexts.all().toList();

        assertThat(argumentsOf(
                        Stream.concat(Stream.of("shell", "--"), texts.stream()).toArray(String[]::new)))
                .endsWith(texts.toArray(String[]::new));
    }

    private List<String> argumentsOf(String... words) throws IOException, InterruptedException {
        script().write(
                        "bin/podman",
                        "#!/bin/sh",
                        "[ \"$1\" != inspect ] || { echo running; exit; }",
                        "printf '%s\\0' \"$@\" >argv");
        Path podman = script().path().resolve("bin/podman");
        assertThat(podman.toFile().setExecutable(true)).isTrue();
        String path = podman.getParent() + ":" + System.getenv("PATH");

        CommandResult result = script().call(Pods.webAndJob(), Map.of("PATH", path), "main \"$@\"", words);

        assertThat(result.stderr()).isEmpty();
        assertThat(result.exitCode()).isZero();
        return List.of(Files.readString(script().path().resolve("argv"))
                .replaceAll("\\x00$", "")
                .split("\0", -1));
    }
}
