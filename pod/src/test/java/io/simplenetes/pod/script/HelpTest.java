package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.CommandResult;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HelpTest extends ScriptTest {

    private static final Pattern ACTION = Pattern.compile("(?m)^        ([a-z-]+)\\) action_");

    @Test
    void everyActionIsInTheHelpAndHasItsOwn() throws IOException, InterruptedException {
        String help = pod("help").stdout();
        List<String> actions = ACTION.matcher(SharedPart.text(Pods.webAndJob()))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(actions).hasSizeGreaterThan(15);
        for (String action : actions) {
            if (action.equals("help")) {
                continue; // its help is all of it
            }
            CommandResult own = pod(action, "--help");

            assertThat(own.stderr()).isEmpty();
            assertThat(own.exitCode()).isZero();
            assertThat(own.stdout()).startsWith("usage: pod " + action);
            assertThat(help)
                    .contains("\n  "
                            + own.stdout()
                                    .substring("usage: pod ".length())
                                    .lines()
                                    .findFirst()
                                    .orElseThrow());
            assertThat(pod("help", action).stdout()).isEqualTo(own.stdout());
            assertThat(pod(action, "-h").stdout()).isEqualTo(own.stdout());
        }
    }

    @Test
    void theHelpOfAnActionEndsWhereTheNextBegins() throws IOException, InterruptedException {
        assertThat(pod("purge", "--help").stdout()).isEqualTo("""
                usage: pod purge [-s|--shared]                     once it is removed: remove its own volumes, logs and status
                    -s, --shared                          also the volumes that it shares with others
                """);
        assertThat(pod("status", "--help").stdout()).startsWith("usage: pod ps, status ");
    }

    @Test
    void helpHasThreeNames() throws IOException, InterruptedException {
        assertThat(pod("-h").stdout()).isEqualTo(pod("help").stdout());
        assertThat(pod("--help").stdout()).isEqualTo(pod("help").stdout());
        assertThat(pod("-V").stdout()).isEqualTo(pod("version").stdout());
        assertThat(pod("--version").stdout()).isEqualTo(pod("version").stdout());
    }

    private CommandResult pod(String... arguments) throws IOException, InterruptedException {
        return script().pod(Pods.webAndJob(), arguments);
    }
}
