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
        "sns, cl, cluster",
        "sns, pod s, state signal shell",
        "sns, pod state --st, --state",
        "sns, pod state -s r, running removed",
        "sns, completion z, zsh",
        "podc, ch, check",
        "podc, explain containers.im, containers.image",
        "podc, check -o j, json",
    })
    void bashCompletesCommandsOptionsAndValues(String program, String begun, String completed)
            throws InterruptedException {
        String script = """
                PATH=$3:$PATH
                . <("$1" completion bash)
                compopt() { :; }
                COMP_WORDS=($1 $2) COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE="$1 $2"
                "_complete_$1"
                echo "${COMPREPLY[@]}"
                """;
        CommandResult result = CommandRunner.run(Command.of(
                "bash",
                "-c",
                script,
                "complete",
                program,
                begun,
                built.home().resolve("bin").toString()));
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout().strip()).isEqualTo(completed);
    }

    @ParameterizedTest
    @CsvSource({
        "sns, cl, cluster",
        "sns, pod s, shell signal state",
        "sns, pod state --st, --state",
        "sns, pod state web -s r, removed running",
        "sns, completion z, zsh",
        "podc, ch, check",
        "podc, explain containers.im, containers.image",
        "podc, check --output j, json",
    })
    void fishCompletesThemToo(String program, String begun, String completed) throws InterruptedException {
        String script = """
                set PATH $argv[3] $PATH
                $argv[1] completion fish | source
                complete -C "$argv[1] $argv[2]" | string split -f 1 \\t | sort
                """;
        CommandResult result = CommandRunner.run(Command.of(
                "fish",
                "--no-config",
                "-c",
                script,
                program,
                begun,
                built.home().resolve("bin").toString()));
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout().strip().replace('\n', ' ')).isEqualTo(completed);
    }
}
