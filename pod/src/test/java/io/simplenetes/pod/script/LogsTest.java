package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.CommandResult;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogsTest extends ScriptTest {

    private static final String WEB = "log/web-web-1.2.3.log";
    private static final String JOB = "log/job-web-1.2.3.log";
    private static final String SUPERVISOR = "log/web-1.2.3.log";

    @BeforeEach
    void threeLogs() throws IOException {
        script().write(
                        WEB,
                        "2026-11-22T06:00:02.5+00:00 stdout F second",
                        "2026-11-22T06:00:04.000000000+00:00 stderr F fourth");
        script().write(JOB, "2026-11-22T06:00:03.000000000+00:00 stdout F third");
        script().write(SUPERVISOR, "2026-11-22T06:00:01.000000000+00:00 stdout F first");
    }

    @Test
    void linesOfAllContainersAndTheSupervisorAreInOrderOfTime() throws IOException, InterruptedException {
        assertThat(logs()).isEqualTo("""
                1795327201 web-1.2.3 first
                1795327202 web second
                1795327203 job third
                1795327204 web fourth
                """);
    }

    @Test
    void namesAndDaemonProcessChooseWhoseLines() throws IOException, InterruptedException {
        assertThat(logs("job")).isEqualTo("1795327203 job third\n");
        assertThat(logs("-p")).isEqualTo("1795327201 web-1.2.3 first\n");
        assertThat(logs("--daemon-process", "--", "job"))
                .isEqualTo("1795327201 web-1.2.3 first\n1795327203 job third\n");
    }

    @Test
    void streamDetailsAndLimitChooseWhatIsShown() throws IOException, InterruptedException {
        assertThat(logs("--stream=stderr")).isEqualTo("1795327204 web fourth\n");
        assertThat(logs("-s", "stdout,stderr", "-d", "stream,name", "web"))
                .isEqualTo("stdout web second\nstderr web fourth\n");
        assertThat(logs("--details", "none", "--limit=2")).isEqualTo("first\nsecond\n");
        assertThat(logs("-d", "none", "-l", "-1")).isEqualTo("fourth\n");
        assertThat(logs("-d", "age", "job")).matches("[0-9-]+ third\n");
    }

    @Test
    void timestampLeavesOutOlderLines() throws IOException, InterruptedException {
        assertThat(logs("-t", "1795327203", "-d", "none")).isEqualTo("third\nfourth\n");
        assertThat(logs("--timestamp=-1")).isEmpty();
    }

    /// R10: rotated logs were out of reach, and a last line without newline was lost.
    @Test
    void partsAreReadInOrderAndALineMayGoOnInTheNextOne() throws IOException, InterruptedException {
        script().write(
                        WEB + ".00000009",
                        "2026-11-22T06:00:01.000000000+00:00 stdout F one",
                        "2026-11-22T06:00:02.000000000+00:00 stdout P tw");
        script().write(WEB + ".00000010", "2026-11-22T06:00:02.000000001+00:00 stdout P o and");
        script().write(
                        WEB,
                        "2026-11-22T06:00:02.000000002+00:00 stdout F  more ",
                        "2026-11-22T06:00:09.000000000+00:00 stdout P unfinished");

        assertThat(logs("-d", "none", "web")).isEqualTo("one\ntwo and more \nunfinished\n");
    }

    @Test
    void theTextOfALineIsKeptAsItIs() throws IOException, InterruptedException {
        script().write(
                        WEB,
                        "2026-02-28T23:59:59.999999999-05:30 stdout F   \\n $x %s *\t'é\" ",
                        "2024-02-29T00:00:00.000000000Z stdout F ");

        assertThat(logs("web")).isEqualTo("1709164800 web \n1772342999 web   \\n $x %s *\t'é\" \n");
    }

    @Test
    void aGarbledLineIsShownWhereItStands() throws IOException, InterruptedException {
        script().write(
                        WEB,
                        "2026-11-22T06:00:01.000000000+00:00 stdout F good",
                        "garbage",
                        "",
                        "2026-11-22T06:00:02.000000000+00:00");

        assertThat(logs("-d", "none", "web")).isEqualTo("good\ngarbage\n\n2026-11-22T06:00:02.000000000+00:00\n");
    }

    @Test
    void noLogsAreNoError() throws IOException, InterruptedException {
        CommandResult result = script().pod(Pods.full("text", "127.0.0.1"), "logs", "side");

        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout() + result.stderr()).isEmpty();
    }

    @Test
    void followedLinesHaveTheSameTimes() throws IOException, InterruptedException {
        List<String> times = List.of(
                "1970-01-01T00:00:00.000000000+00:00",
                "2026-11-22T08:09:09.000000000+00:00",
                "2026-11-22T08:59:59.999999999-05:30",
                "2026-11-22T08:59:59.999999999+08:09",
                "2024-02-29T23:59:59.000000000+00:00",
                "2024-03-01T00:00:00.000000000Z",
                "2100-12-31T23:59:59.000000000+00:00");
        String expected = times.stream()
                .map(time -> OffsetDateTime.parse(time).toEpochSecond() + "\n")
                .collect(Collectors.joining());

        String found = script().call(
                        Pods.webAndJob(),
                        "_hour=''; for _time; do unix_time; echo \"$_seconds\"; done",
                        times.toArray(String[]::new))
                .stdout();

        assertThat(found).isEqualTo(expected);
    }

    private String logs(String... arguments) throws IOException, InterruptedException {
        String[] all = new String[arguments.length + 1];
        all[0] = "logs";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        CommandResult result = script().pod(Pods.webAndJob(), all);
        assertThat(result.stderr()).isEmpty();
        assertThat(result.exitCode()).isZero();
        return result.stdout();
    }
}
