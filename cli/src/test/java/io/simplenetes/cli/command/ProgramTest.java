package io.simplenetes.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.error.ExitCode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

    private static Ran demo(String... arguments) {
        return Ran.run(Sample.PROGRAM, Path.of("/"), Map.of(), arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pod ls -q --file=a --state=stopped x y z",
                "pod ls -q --file a --state stopped x y z",
                "pod ls x -qs stopped y -f a z",
                "pod ls --file=b x --state=running -q -q y --file=a -s stopped -- z",
            })
    void optionsAreTakenInEverySpelling(String line) {
        assertThat(demo(line.split(" ")).out()).isEqualTo("quiet=true file=a state=stopped [x, y, z]\n");
    }

    @Test
    void whatLooksSpecialIsAParameterAsItIs() {
        assertThat(demo("pod", "ls", "@host", "-", "${x}", "a b", "--", "-q", "--help")
                        .out())
                .isEqualTo("quiet=false file=- state=- [@host, -, ${x}, a b, -q, --help]\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pod lz                | there is no command 'demo pod lz'               | did you mean 'demo pod ls'?
            pdo ls                | there is no command 'demo pdo'                  | did you mean 'demo pod'?
            pod xyzzy             | there is no command 'demo pod xyzzy'            | known: ls, state
            --quiet pod ls        | 'demo' has no option '--quiet'                  | options come after the command; see: demo --help
            pod ls --quite        | 'demo pod ls' has no option '--quite'           | did you mean '--quiet'?
            pod ls --xyzzy=1      | 'demo pod ls' has no option '--xyzzy'           | see: demo pod ls --help
            pod ls -x             | 'demo pod ls' has no option '-x'                | see: demo pod ls --help
            help pod lz           | there is no command 'demo pod lz'               | did you mean 'demo pod ls'?
            """)
    void aSlipIsToldWithTheNearestWord(String line, String what, String remedy) {
        assertThat(demo(line.split(" ")))
                .isEqualTo(new Ran(ExitCode.INVALID, "", "error: " + what + "\n       " + remedy + "\n"));
    }

    @Test
    void aWrongValueIsToldWithTheRightOnes() {
        Ran ran = demo("pod", "ls", "--state=runing");
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID);
        assertThat(ran.err()).contains("--state").contains("running, stopped; did you mean 'running'?");
    }

    @Test
    void aForgottenValueIsTold() {
        Ran ran = demo("pod", "ls", "--file");
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID);
        assertThat(ran.err()).startsWith("error: ").contains("--file").contains("see: demo pod ls --help");
        assertThat(demo("pod", "ls", "-f", "-q").code()).isEqualTo(ExitCode.INVALID);
    }

    @Test
    void aProblemOfTheUserHasPlaceAndRemedyAndNoControlCharacters() {
        assertThat(demo("pod", "ls", "user"))
                .isEqualTo(new Ran(ExitCode.REFUSED, "", "error: git: it is \\x1b[31mdirty\n       commit\n"));
    }

    @Test
    void aFileThatCannotBeUsedIsNamed() {
        assertThat(demo("pod", "ls", "io")).isEqualTo(new Ran(ExitCode.FAILED, "", "error: /nowhere: no such file\n"));
    }

    @Test
    void tooLittleMemoryIsNoDefect() {
        Ran ran = demo("pod", "ls", "memory");
        assertThat(ran.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.err())
                .isEqualTo("error: demo ran out of memory\n       give it more: SNS_JAVA_OPTIONS=-Xmx1g\n");
    }

    @Test
    void aDefectIsOneLineAndADebugOptionShowsTheTrace() {
        Ran ran = demo("pod", "ls", "defect");
        assertThat(ran.code()).isEqualTo(ExitCode.DEFECT);
        assertThat(ran.err()).contains("error: defect in demo: ").doesNotContain("\tat ");
        assertThat(demo("pod", "ls", "defect", "--debug").err()).contains("\tat ");
        assertThat(Ran.run(Sample.PROGRAM, Path.of("/"), Map.of("SNS_DEBUG", "1"), "top", "defect")
                        .err())
                .contains("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "-h", "--help"})
    void theProgramsHelpListsEveryCommand(String line) {
        Ran ran = line.isEmpty() ? demo() : demo(line);
        assertThat(ran.code()).isEqualTo(ExitCode.OK);
        assertThat(ran.out())
                .contains("Usage: demo COMMAND", "Pods:", "  pod ls      Does pod ls", "  top         Does top");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pod", "help pod", "pod -h", "pod --help"})
    void aGroupsHelpListsItsCommands(String line) {
        assertThat(demo(line.split(" ")).out())
                .contains("Usage: demo pod COMMAND", "pod state")
                .doesNotContain("top");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help pod ls", "pod ls -h", "pod ls --nonsense x --help"})
    void aCommandsHelpHasUsageOptionsAndAnExample(String line) {
        Ran ran = demo(line.split(" "));
        assertThat(ran.code()).isEqualTo(ExitCode.OK);
        assertThat(ran.out())
                .contains(
                        "Usage: demo pod ls [OPTIONS] [POD] [CONTAINER...]",
                        "Does pod ls.",
                        "More about ${it}.",
                        "-s, --state=running|stopped",
                        "demo pod ls x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "-V", "--version"})
    void theVersionIsSaidInEverySpelling(String word) {
        assertThat(demo(word)).isEqualTo(new Ran(ExitCode.OK, "demo 1\n", ""));
    }
}
