package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessesTest extends ScriptTest {

    @Test
    void aProcessIsKnownByNumberAndStartTime() throws IOException, InterruptedException {
        assertThat(stdout("find_process $$ && [ \"$START\" = \"$(cut -d ' ' -f 22 /proc/$$/stat)\" ] && echo right"))
                .isEqualTo("right\n");
        assertThat(stdout("find_process $$; lives $$ \"$START\" && echo same")).isEqualTo("same\n");
        assertThat(stdout("find_process $$; lives $$ \"${START}0\" || echo other"))
                .isEqualTo("other\n");
    }

    @Test
    void aZombieDoesNotLive() throws IOException, InterruptedException {
        assertThat(stdout("""
                        sh -c 'sleep 0 & exec sleep 5' & parent=$!
                        until child=$(cat /proc/$parent/task/$parent/children) && [ "$child" ]; do :; done
                        until read -r line </proc/${child% }/stat && case $line in *') Z '*) ;; *) false;; esac; do :; done
                        find_process ${child% } || echo dead; kill $parent
                        """)).isEqualTo("dead\n");
    }

    @Test
    void aNameWithBlanksAndParenthesesMisleadsNobody() throws IOException, InterruptedException {
        assertThat(
                        stdout(
                                "cp \"$(command -v sleep)\" './a) Z (b'; './a) Z (b' 5 & find_process $! && echo lives; kill $!"))
                .isEqualTo("lives\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1x", "../1", "99999999999", "0"})
    void whatIsNoNumberOfAProcessIsNoProcess(String pid) throws IOException, InterruptedException {
        assertThat(stdout("find_process '" + pid + "' || echo none")).isEqualTo("none\n");
    }

    /// R13: a supervisor of an earlier boot, or a torn note.
    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1 1 other-boot", "\0\0\0", "a b c d", "$(id) x y"})
    void aWrongNoteIsNoSupervisor(String note) throws IOException, InterruptedException {
        script().write(".pod.run/supervisor", note);

        assertThat(script().pod(Pods.webAndJob(), "readiness").exitCode()).isOne();
    }

    private String stdout(String commands) throws IOException, InterruptedException {
        return script().call(Pods.webAndJob(), commands).stdout();
    }
}
