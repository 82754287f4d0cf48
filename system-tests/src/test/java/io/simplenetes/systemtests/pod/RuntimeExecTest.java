package io.simplenetes.systemtests.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.simplenetes.pod.spec.Lifecycle;
import io.simplenetes.pod.spec.Probes;
import io.simplenetes.pod.spec.Probes.Probe;
import io.simplenetes.pod.spec.RestartPolicy;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Probes where the OCI runtime cannot be asked directly.
class RuntimeExecTest {

    @Test
    void whereTheRuntimeCannotBeAskedPodmanIs() throws IOException, InterruptedException {
        Probe probe = new Probe(List.of("true"), 5, 1, 1);
        Probes probes = new Probes(Optional.empty(), Optional.of(probe), Optional.empty());
        try (TestPod pod = TestPod.of(
                Setting.TESTER_BASH,
                List.of(),
                Containers.sleeper("web")
                        .with(Lifecycle.of(RestartPolicy.ALWAYS).with(probes)))) {
            pod.write("bin/nsenter", "#!/bin/sh\nexit 1\n");
            assertThat(pod.folder().resolve("bin/nsenter").toFile().setExecutable(true, false))
                    .isTrue();

            pod.shell("PATH=$PWD/bin:$PATH ./pod run");

            await().until(pod::ready);
            assertThat(pod.succeed("logs", "-p")).contains("the probes of web go through podman exec");
        }
    }
}
