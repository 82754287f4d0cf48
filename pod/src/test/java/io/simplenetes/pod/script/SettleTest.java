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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of a container that ended: STATE, the seconds until it starts again, and its problem.
class SettleTest extends ScriptTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            always      | 0 | ''       | waiting 1 ended with exit code 0
            always      | 3 | ''       | waiting 1 ended with exit code 3
            on_failure  | 0 | ''       | done 0
            on_failure  | 3 | ''       | waiting 1 ended with exit code 3
            on_config   | 0 | ''       | done 0
            on_config   | 3 | ''       | waiting 1 ended with exit code 3
            on_interval | 0 | ''       | resting 60
            on_interval | 3 | ''       | waiting 1 ended with exit code 3
            never       | 0 | ''       | done 0
            never       | 3 | ''       | failed 0 ended with exit code 3
            """)
    void theRestartPolicySaysWhatBecomesOfIt(String policy, int code, String why, String outcome)
            throws IOException, InterruptedException {
        assertThat(ended(policy, code, why)).isEqualTo(outcome);
    }

    /// R7: a liveness failure is a failure, whatever the container says when it is ended.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on_failure  | 0 | liveness | waiting 1 failed its liveness probe
            on_interval | 0 | liveness | waiting 1 failed its liveness probe
            never       | 0 | liveness | failed 0 failed its liveness probe
            """)
    void aContainerThatWasNotAliveHasFailed(String policy, int code, String why, String outcome)
            throws IOException, InterruptedException {
        assertThat(ended(policy, code, why)).isEqualTo(outcome);
    }

    /// R6: a start that fails is tried again whatever the policy is.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            once        | 0 | startup  | done 0
            once        | 3 | startup  | waiting 1 ended with exit code 3 before it had started
            never       | 0 | startup  | waiting 1 ended with exit code 0 before it had started
            never       | 0 | late     | waiting 1 took too long
            on_failure  | 0 | late     | waiting 1 took too long
            """)
    void aStartThatFailsIsTriedAgain(String policy, int code, String why, String outcome)
            throws IOException, InterruptedException {
        assertThat(ended(policy, code, why)).isEqualTo(outcome);
    }

    private String ended(String container, int code, String why) throws IOException, InterruptedException {
        return script().call(
                        pod(),
                        "make_folders; UP=1000; recall_%s; since=990 due=1000 code=%d why='%s' trouble='took too long'; ended\n"
                                        .formatted(container, code, why)
                                + "echo $state $((due - UP)) $trouble")
                .stdout()
                .strip();
    }

    private static PodSpec pod() {
        Probes exit = new Probes(
                Optional.of(new Startup(Optional.of(new Check.Exit()), 20, 1, List.of())),
                Optional.empty(),
                Optional.empty());
        return Pods.pod(
                List.of(),
                container("always", RestartPolicy.ALWAYS),
                container("on_failure", RestartPolicy.ON_FAILURE),
                container("on_config", RestartPolicy.ON_CONFIG),
                container("on_interval", RestartPolicy.onInterval(60)),
                container("never", RestartPolicy.NEVER),
                Container.of("once", "image")
                        .with(Lifecycle.of(RestartPolicy.NEVER).with(exit)));
    }

    private static Container container(String name, RestartPolicy restart) {
        return Container.of(name, "image").with(Lifecycle.of(restart));
    }
}
