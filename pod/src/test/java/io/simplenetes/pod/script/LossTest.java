package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the supervisor makes of podman's words about a container whose conmon is gone.
class LossTest extends ScriptTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            echo exited 3                                            | waiting 3
            echo a warning >&2; echo exited 4                        | waiting 4
            echo stopped 0                                           | waiting 0
            echo running 0                                           | waiting 137
            echo 'Error: no such container web-web-1.2.3' >&2; exit 1 | waiting 137
            echo 'Error: database is locked' >&2; exit 125           | lost
            """)
    void theExitCodeIsThatOfPodmanOrAskedForAgain(String podman, String outcome)
            throws IOException, InterruptedException {
        script().write("bin/podman", "#!/bin/sh", podman);
        assertThat(script().path().resolve("bin/podman").toFile().setExecutable(true))
                .isTrue();
        Map<String, String> path = Map.of("PATH", script().path().resolve("bin") + ":" + System.getenv("PATH"));

        String found = script().call(
                        Pods.webAndJob(),
                        path,
                        "make_folders; read_uptime; recall_web; state=running; ask; reap $job; after_asking; [ $state != removing ] || { reap $job; after_removing; }; echo $state $code")
                .stdout();

        assertThat(found).isEqualTo(outcome + "\n");
    }
}
