package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.CommandResult;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest extends ScriptTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            logs --nothing          | error: there is no option --nothing
            logs -x                 | error: there is no option -x
            logs -fp                | error: there is no option -fp
            logs -l                 | error: -l needs a value
            logs --limit            | error: --limit needs a value
            logs --limit=           | error: --limit= needs a value
            logs --limit=many       | error: 'many' is not a number
            logs -t 5-              | error: '5-' is not a number
            logs --follow=yes       | error: --follow takes no value
            logs -s stdin           | error: 'stdin' is none of: stdout stderr
            logs -d ts,             | error: '' is none of: ts name stream age none
            logs nobody             | error: there is no container 'nobody' (there is: web job)
            logs -- -f              | error: there is no container '-f' (there is: web job)
            run --host-interface=x  | error: 'x' is not an IP address
            run --host-interface=1..2.3.4 | error: '1..2.3.4' is not an IP address
            run --host-interface=::1:: | error: '::1::' is not an IP address
            run web                 | error: 'web' is one word too many
            run --no-wait -- x      | error: 'x' is one word too many
            stop now                | error: 'now' is one word too many
            ps -a                   | error: there is no option -a
            rm --force              | error: there is no option --force
            create web              | error: 'web' is one word too many
            start -k                | error: there is no option -k
            kill now                | error: 'now' is one word too many
            rerun nobody            | error: there is no container 'nobody' (there is: web job)
            rerun --host-interface=x | error: 'x' is not an IP address
            rerun -x                | error: there is no option -x
            purge --all             | error: there is no option --all
            download web            | error: 'web' is one word too many
            create-volumes data     | error: 'data' is one word too many
            create-ramdisks --list=1 | error: --list takes no value
            shell -c nobody         | error: there is no container 'nobody' (there is: web job)
            shell -b ls             | error: -b is for a shell without a command
            reload-configs          | error: which configs?
            reload-configs nothing  | error: there is no config 'nothing' (there is: conf)
            signal $(id)            | error: '$(id)' is not a name
            """)
    void aWrongWordIsNamedWithTheUsage(String words, String message) throws IOException, InterruptedException {
        CommandResult result = script().pod(Pods.webAndJob(), words.split(" ", -1));

        assertThat(result.stderr().lines()).first().isEqualTo(message);
        assertThat(result.stderr()).contains("\n       usage: pod " + words.split(" ", -1)[0]);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.exitCode()).isOne();
    }

    @Test
    void anUnknownActionIsAnError() throws IOException, InterruptedException {
        CommandResult result = script().pod(Pods.webAndJob(), "begin");

        assertThat(result.stderr()).isEqualTo("error: there is no action 'begin'\n       'pod help' lists them\n");
        assertThat(result.exitCode()).isOne();
    }

    @Test
    void noActionIsHelp() throws IOException, InterruptedException {
        CommandResult result = script().pod(Pods.webAndJob());

        assertThat(result.stdout()).startsWith("usage: pod ACTION\n");
        assertThat(result.exitCode()).isZero();
    }

    /// The original's help says --streams, its code --stream.
    @Test
    void aLogThatIsNamedTwiceIsReadOnce() throws IOException, InterruptedException {
        script().write("log/web-web-1.2.3.log", "2026-11-22T06:00:01.000000000+00:00 stdout F x");

        CommandResult result = script().pod(Pods.webAndJob(), "logs", "-d", "none", "web", "--streams=stdout", "web");

        assertThat(result.stdout()).isEqualTo("x\n");
    }

    @Test
    void theLastValueWins() throws IOException, InterruptedException {
        script().write("log/web-web-1.2.3.log", "2026-11-22T06:00:01.000000000+00:00 stdout F x");

        CommandResult result = script().pod(Pods.webAndJob(), "logs", "-d", "ts", "--details=none", "web");

        assertThat(result.stdout()).isEqualTo("x\n");
    }
}
