package io.simplenetes.systemtests.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.CommandResult;
import io.simplenetes.systemtests.harness.Laboratory;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What one pod is to another, and to what was there before.
class NeighbourTest {

    /// R3: the supervisor of a version looked for its pod by the beginning of the name, found that of a tagged version
    /// as well, and
    /// ended its containers.
    @Test
    void versionsWhoseNamesBeginAlikeDoNotTouchEachOther() throws IOException, InterruptedException {
        Setting setting = Setting.TESTER_BASH;
        try (TestPod pod = TestPod.of(setting, List.of(), Containers.sleeper("side"))) {
            try (TestPod candidate = pod.version("1.0.0-rc1", Containers.sleeper("side"))) {
                pod.succeed("run");
                candidate.succeed("run");
                String process = pod.process(pod.podmanName("side"), "Pid");

                candidate.succeed("rerun");
                candidate.succeed("rm");
                candidate.succeed("run");

                assertThat(pod.ready()).isTrue();
                assertThat(pod.process(pod.podmanName("side"), "Pid")).isEqualTo(process);
                pod.succeed("rm");
                assertThat(candidate.ready()).isTrue();
                assertThat(candidate.each("status")).containsExactly("running");
            }
        }
    }

    /// R5: a supervisor was left waiting for a pod that could not be made.
    @Test
    void aPodThatCannotBeMadeLeavesNothingBehind() throws IOException, InterruptedException {
        try (TestPod pod = TestPod.of(Setting.ROOT_DASH, List.of(), Containers.sleeper("side"))) {
            // podman takes the name for a container of somebody else.
            pod.shell(
                    "podman create --name " + pod.release().fullName() + " --pull=never " + Laboratory.IMAGE + " true");

            for (String action : List.of("create", "run")) {
                CommandResult result = pod.pod(action);

                assertThat(result.exitCode()).isOne();
                assertThat(result.stderr())
                        .startsWith("error: ")
                        .contains(pod.release().fullName());
                assertThat(pod.supervisors()).isZero();
                assertThat(pod.ready()).isFalse();
            }

            pod.shell("podman rm " + pod.release().fullName());
            pod.succeed("run");
        }
    }
}
