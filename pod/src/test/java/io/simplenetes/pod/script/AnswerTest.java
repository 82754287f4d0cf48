package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the supervisor answers to requests. R14, R20: nobody learnt what became of them.
class AnswerTest extends ScriptTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            state=running                                      | 7.rerun | web
            state=waiting trouble='ended with exit code 3'     | 7.rerun | web ended with exit code 3
            state=failed trouble='failed its liveness probe'   | 7.rerun | web failed its liveness probe
            state=new                                          | 7.rerun | web waits for the start of those before it
            state=running                                      | 7.tell  | web
            state=waiting told='does not run'                  | 7.tell  | web does not run
            state=waiting told='does not run'                  | 7.news  | web
            state=running told='was not told: no such process' | 7.news  | web was not told: no such process
            """)
    void itSaysWhatBecameOfTheContainer(String known, String asked, String answer)
            throws IOException, InterruptedException {
        assertThat(run("trouble='' told=''; " + known + " asked='" + asked + "'; answer; cat .pod.run/answer.7")
                        .strip())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"starting", "ending", "asking", "lost", "proving"})
    void itWaitsUntilTheContainerIsSettled(String state) throws IOException, InterruptedException {
        assertThat(run("state=" + state + " asked=7.rerun; answer; ls .pod.run; echo $asked"))
                .isEqualTo("7.rerun\n");
    }

    /// R11: news that came while a job ended were lost, so that it never saw them.
    @Test
    void newsForAJobThatEndsJustNowStartItAnew() throws IOException, InterruptedException {
        assertThat(run("state=asking policy=on-config; tell; echo $why; policy=always why=''; tell; echo \"$why\""))
                .isEqualTo("rerun\n\n");
    }

    @Test
    void severalAskersAreAnsweredEach() throws IOException, InterruptedException {
        assertThat(run("state=running asked='7.rerun 8.news 9.rerun'; answer; cat .pod.run/answer.*; echo \"$asked\""))
                .isEqualTo("web \nweb \nweb \n\n");
    }

    @Test
    void aRequestThatIsGarbageIsDropped() throws IOException, InterruptedException {
        script().write(".pod.run/request", "\\$(id) rerun web");

        assertThat(run("take_request; recall_web; echo \"$state$asked\"; ls .pod.run"))
                .isEqualTo("new\n");
    }

    private String run(String commands) throws IOException, InterruptedException {
        return script().call(Pods.webAndJob(), "make_folders; UP=1000; recall_web\n" + commands)
                .stdout();
    }
}
