package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Which changes of a config are news, and when.
class ConfigsTest extends ScriptTest {

    private static final String LOOK = "look_again() { NEWS_AT=0 TELL=''; watch_configs; echo \"$1:$TELL\"; }\n";

    /// R11: a change of the same size was missed.
    @Test
    void aChangeOfTheSameSizeIsSeenWhenItHasStoodStill() throws IOException, InterruptedException {
        script().write("config/conf/a", "one");

        assertThat(
                        watch(
                                "look_again same; echo two >config/conf/a; look_again first; look_again second; look_again third"))
                .isEqualTo("same:\nfirst:\nsecond: web\nthird:\n");
    }

    /// R11: a config that was still being written was told.
    @Test
    void aConfigThatIsBeingWrittenIsNotTold() throws IOException, InterruptedException {
        script().write("config/conf/a", "one");

        assertThat(watch(
                        "echo 1 >>config/conf/a; look_again a; echo 2 >>config/conf/a; look_again b; rm config/conf/a; look_again c"
                                + "; look_again d"))
                .isEqualTo("a:\nb:\nc:\nd: web\n");
    }

    @Test
    void theChecksumOfSnsIsWhatCountsWhereThereIsOne() throws IOException, InterruptedException {
        script().write("config/conf/a", "one");
        script().write("config/conf.txt", "1111");

        assertThat(
                        watch(
                                "echo two >config/conf/a; look_again a; look_again b; echo 2222 >config/conf.txt; look_again c; look_again d"))
                .isEqualTo("a:\nb:\nc:\nd: web\n");
    }

    /// R11: a touched or replaced file with the same content was a change.
    @Test
    void theSameContentIsNoNews() throws IOException, InterruptedException {
        script().write("config/conf/a", "one");
        script().write("config/conf/b", "one");

        assertThat(watch("cp config/conf/a x; touch config/conf/b; mv x config/conf/a; look_again a; look_again b"))
                .isEqualTo("a:\nb:\n");
    }

    @Test
    void whatReloadConfigsToldIsNotToldAgain() throws IOException, InterruptedException {
        script().write("config/conf/a", "one");

        assertThat(watch("echo two >config/conf/a; look_again a; take_configs conf; look_again b; look_again c"))
                .isEqualTo("a:\nb:\nc:\n");
    }

    @Test
    void whatChangedWithoutASupervisorIsNews() throws IOException, InterruptedException {
        script().write("config/conf/a", "one");

        assertThat(watch("echo two >config/conf/a; KNOWN=''; read_configs; look_again a; look_again b"))
                .isEqualTo("a:\nb: web\n");
    }

    private String watch(String commands) throws IOException, InterruptedException {
        return script().call(Pods.webAndJob(), LOOK + "make_folders; UP=1000; know_configs\n" + commands)
                .stdout();
    }
}
