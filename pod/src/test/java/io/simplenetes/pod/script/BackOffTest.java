package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BackOffTest extends ScriptTest {

    /// R9: a container that crashed was started again every few seconds for ever.
    @Test
    void theDelayDoublesFromOneSecondToFiveMinutes() throws IOException, InterruptedException {
        assertThat(settle("for run in 1 2 3 4 5 6 7 8 9 10 11; do since=$UP; settle; printf '%s ' \"$delay\"; done"))
                .isEqualTo("1 2 4 8 16 32 64 128 256 300 300 ");
    }

    @Test
    void aRunOfTenSecondsBeginsAnew() throws IOException, InterruptedException {
        assertThat(settle("delay=300 since=$((UP - 9)); settle; printf '%s ' \"$delay\"\n"
                        + "since=$((UP - 10)); settle; echo \"$delay $state\""))
                .isEqualTo("300 1 waiting\n");
    }

    @Test
    void aContainerThatIsNeverRestartedIsDone() throws IOException, InterruptedException {
        assertThat(settle("recall_job; code=3; settle; echo \"$state $trouble\""))
                .isEqualTo("failed ended with exit code 3\n");
        assertThat(settle("recall_job; code=0; settle; echo \"$state $trouble\""))
                .isEqualTo("done \n");
    }

    private String settle(String commands) throws IOException, InterruptedException {
        return script().call(Pods.webAndJob(), "make_folders; UP=1000; recall_web; code=1\n" + commands)
                .stdout();
    }
}
