package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Lifecycle;
import io.simplenetes.pod.spec.PodSpec;
import io.simplenetes.pod.spec.Probes;
import io.simplenetes.pod.spec.Probes.Check;
import io.simplenetes.pod.spec.Probes.Startup;
import io.simplenetes.pod.spec.RestartPolicy;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a new supervisor makes of what podman and its forerunner say.
class AdoptionTest extends ScriptTest {

    /// R23: an interval was measured on a clock that can be set.
    @ParameterizedTest
    @CsvSource({"0, 60", "20, 40", "59, 1", "60, 0", "5000, 0", "-1, 60", "-99999999, 60"})
    void anIntervalGoesOnFromTheEndAndIsNeverLongerThanItself(int ago, int wait)
            throws IOException, InterruptedException {
        String commands = "adopt_container job exited 0 0 " + ago
                + "; look job; [ \"$due\" -ge \"$UP\" ] || due=$UP; echo \"$state $((due - UP))\"";

        assertThat(adopt(commands)).isEqualTo((wait == 0 ? "resting 0" : "resting " + wait) + "\n");
    }

    @Test
    void whatHadStartedIsNotAskedAgain() throws IOException, InterruptedException {
        String commands =
                "find_process $$; echo \"4 1 $$ $START\" >.pod.run/web.life; recall_web; read_life; remember_web\n"
                        + "adopt_container web running 0 $$ 0; echo \"$state $count $passed\"";

        assertThat(adopt(commands)).isEqualTo("running 4 1\n");
    }

    @Test
    void aRunThatHadNotStartedIsAskedAgain() throws IOException, InterruptedException {
        String commands = "echo '4 1 17 99' >.pod.run/web.life; recall_web; read_life; remember_web\n"
                + "adopt_container web running 0 $$ 0; echo \"$state $count\"";

        assertThat(adopt(commands)).isEqualTo("proving 4\n");
    }

    /// R13: what its forerunner wrote may be cut off or foreign.
    @ParameterizedTest
    @CsvSource({"''", "99999999999999999999 1 1 1", "-3 1 1 1", "* * * *", "$(id) 1"})
    void garbageOfTheForerunnerIsNoCount(String line) throws IOException, InterruptedException {
        script().write(".pod.run/web.life", line);

        assertThat(adopt("recall_web; read_life; remember_web; adopt_container web running 0 $$ 0; echo $state $count"))
                .isEqualTo("proving 1\n");
    }

    private String adopt(String commands) throws IOException, InterruptedException {
        return script().call(pod(), "make_folders; UP=100000\n" + commands).stdout();
    }

    private static PodSpec pod() {
        Probes probes = new Probes(
                Optional.of(new Startup(Optional.of(new Check.Exec(List.of("true"))), 20, 1, List.of())),
                Optional.empty(),
                Optional.empty());
        return Pods.pod(
                List.of(),
                Container.of("web", "image")
                        .with(Lifecycle.of(RestartPolicy.ALWAYS).with(probes)),
                Container.of("job", "image").with(Lifecycle.of(RestartPolicy.onInterval(60))));
    }
}
