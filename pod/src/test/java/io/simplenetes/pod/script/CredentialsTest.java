package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// R24: pulls knew no credentials but the user's own.
class CredentialsTest extends ScriptTest {

    private static final String ASK =
            "DIR=$PWD/home/pods/web/release/1.0.0; mkdir -p \"$DIR\"; cd \"$DIR\"; need_podman;"
                    + " printf '%s\\n' \"${REGISTRY_AUTH_FILE:-none}\"";

    @Test
    void aReleaseLogsInWithTheCredentialsOfItsHosthome() throws IOException, InterruptedException {
        assertThat(script().call(Pods.webAndJob(), ASK).stdout()).isEqualTo("none\n");

        script().write("home/registry-config.json", "{}");

        assertThat(script().call(Pods.webAndJob(), ASK).stdout())
                .isEqualTo(script().path().toRealPath() + "/home/registry-config.json\n");
        assertThat(script().call(Pods.webAndJob(), Map.of("REGISTRY_AUTH_FILE", "/mine"), ASK)
                        .stdout())
                .isEqualTo("/mine\n");
    }
}
