package io.simplenetes.systemtests.dist;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import io.simplenetes.systemtests.harness.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsTest {

    /// A line of the overview: two blanks, the command, three blanks at least, what it does.
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z][a-z ]*[a-z])   +[A-Z].*$");

    private final Installed built = Installed.built();

    @TempDir
    private Path temp;

    static List<String> commands() throws InterruptedException {
        String overview = Installed.built().run("sns", "help").stdout();
        return COMMAND.matcher(overview).results().map(found -> found.group(1)).toList();
    }

    @Test
    void theOverviewHasEveryGroup() throws InterruptedException {
        assertThat(commands()).contains("version", "completion");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandSaysWhatItDoesHowItIsCalledAndGivesAnExample(String command) throws InterruptedException {
        CommandResult help = built.run(
                "sns",
                Stream.concat(Stream.of(command.split(" ")), Stream.of("--help"))
                        .toArray(String[]::new));
        assertThat(help.exitCode()).isZero();
        assertThat(help.stderr()).isEmpty();
        assertThat(help.stdout())
                .contains("Usage: sns " + command + " [OPTIONS]")
                .containsPattern("(?m)^[A-Z].*\\.$")
                .contains("-h, --help", "Examples:\n  ");
    }

    @ParameterizedTest
    @CsvSource({"verzion,version", "completoin,completion"})
    void aMisspeltCommandFindsTheRightOne(String written, String meant) throws InterruptedException {
        CommandResult result = built.run("sns", written);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.stderr()).contains("did you mean 'sns " + meant + "'?");
    }

    @Test
    void outputThatCannotBeWrittenIsAnError() throws InterruptedException {
        CommandResult result = CommandRunner.run(Command.of(
                "sh",
                "-c",
                "\"$1\" help >/dev/full",
                "full",
                built.program("sns").toString()));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stderr()).contains("cannot write to standard output");
    }

    @Test
    void aReaderThatHasEnoughIsNoReasonForAMessage() throws InterruptedException {
        // `true` is gone before the pipe is written.
        String script = "{ sleep 0.2; \"$1\" completion bash; echo $? >&2; } | true";
        CommandResult result = CommandRunner.run(
                Command.of("sh", "-c", script, "pipe", built.program("sns").toString()));
        assertThat(result.stderr()).isEqualTo("1\n");
    }

    @Test
    void podcCompilesTheExamplePod() throws Exception {
        Path pod = temp.resolve("pod");
        Path example = Repository.root().resolve("pods/examples/hello");
        String script =
                "cp -R \"$1\"/. \"$2\" && printf '%s\\n' greeting=Hi HOSTPORTAUTO1=30000 CLUSTERPORTAUTO1=61000 >\"$2/pod.env\"";
        CommandRunner.run(Command.of("sh", "-c", script, "copy", example.toString(), temp.toString()));
        CommandResult result = Installed.run(built.program("podc"), temp, Map.of(), "hello");
        assertThat(result.exitCode()).as(result.stderr()).isZero();
        assertThat(pod).isExecutable();
        CommandResult version = CommandRunner.run(Command.of(pod.toString(), "version"));
        assertThat(version.stdout()).contains("podVersion 1.0.0");
        assertThat(Files.readString(temp.resolve(".pod.yaml"))).doesNotContain("${");
    }

    @ParameterizedTest
    @CsvSource({
        "cl, cluster",
        "pod s, state signal",
        "pod state --st, --state",
        "pod state -s r, running removed",
        "completion z, zsh",
    })
    void bashCompletesCommandsOptionsAndValues(String begun, String completed) throws InterruptedException {
        String script = """
                PATH=$2:$PATH
                . <(sns completion bash)
                compopt() { :; }
                COMP_WORDS=(sns $1) COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE="sns $1"
                _complete_sns
                echo "${COMPREPLY[@]}"
                """;
        CommandResult result = CommandRunner.run(Command.of(
                "bash",
                "-c",
                script,
                "complete",
                begun,
                built.home().resolve("bin").toString()));
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout().strip()).isEqualTo(completed);
    }

    @ParameterizedTest
    @CsvSource({
        "cl, cluster",
        "pod s, signal state",
        "pod state --st, --state",
        "pod state web -s r, removed running",
        "completion z, zsh",
    })
    void fishCompletesThemToo(String begun, String completed) throws InterruptedException {
        String script = """
                set PATH $argv[2] $PATH
                sns completion fish | source
                complete -C "sns $argv[1]" | string split -f 1 \\t | sort
                """;
        CommandResult result = CommandRunner.run(Command.of(
                "fish",
                "--no-config",
                "-c",
                script,
                begun,
                built.home().resolve("bin").toString()));
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout().strip().replace('\n', ' ')).isEqualTo(completed);
    }
}
