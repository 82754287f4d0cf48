package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import io.simplenetes.pod.spec.PodSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SyntaxTest {

    @TempDir
    private Path folder = Path.of("");

    static Stream<PodSpec> pods() {
        return Stream.of(Pods.webAndJob(), Pods.full("it's $(id)\n", "127.0.0.1"));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void shellcheckFindsNothing(PodSpec pod) throws IOException, InterruptedException {
        Shell.require("shellcheck", "shellcheck");
        Path script = Files.writeString(folder.resolve("pod"), PodScript.of(pod));

        CommandResult result = CommandRunner.run(Command.of("shellcheck", "-s", "sh", script.toString()));

        assertThat(result.stdout() + result.stderr()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Shell.class)
    void everyShellReadsIt(Shell shell) throws IOException, InterruptedException {
        PodSpec empty = Pods.pod(List.of());
        for (PodSpec pod : Stream.concat(pods(), Stream.of(empty)).toList()) {
            Files.writeString(folder.resolve("pod"), PodScript.of(pod));

            CommandResult result = shell.run(folder, Map.of(), "-n", "pod");

            assertThat(result.stderr()).isEmpty();
            assertThat(result.exitCode()).isZero();
        }
    }

    /// S9: a fifo of a name that can be guessed, in /tmp, where anybody may put one.
    @ParameterizedTest
    @MethodSource("pods")
    void itMakesNoFileInAFolderOfAll(PodSpec pod) {
        assertThat(PodScript.of(pod))
                .doesNotContain("mktemp")
                .doesNotContain("TMPDIR")
                .doesNotContainPattern("[ \"=]/(var/)?tmp/");
    }
}
