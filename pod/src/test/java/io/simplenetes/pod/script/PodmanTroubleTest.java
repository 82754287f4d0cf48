package io.simplenetes.pod.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.CommandResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said when podman refuses.
class PodmanTroubleTest extends ScriptTest {

    @ParameterizedTest
    @CsvSource({"3.4.4, true", "4.0.0, false", "5.2.1, false", "10.0.0, false", "strange, false"})
    void aPodmanThatIsTooOldIsNamedOnceSomethingFailed(String version, boolean named)
            throws IOException, InterruptedException {
        CommandResult result = withPodman("echo podman version " + version, "die_of_podman 'podman cannot'");

        assertThat(result.stderr())
                .isEqualTo("error: podman cannot\n"
                        + (named ? "       podman 4 or later is needed, and this is " + version + "\n" : ""));
        assertThat(result.exitCode()).isOne();
    }

    /// R20: the exit code was that of the last image alone.
    @Test
    void downloadTriesAllImagesAndFailsWhenOneFails() throws IOException, InterruptedException {
        CommandResult result = withPodman(
                "case $2 in exists) exit 1 ;; esac; case $* in *nginx*) echo no >&2; exit 125 ;; esac",
                "main download");

        assertThat(result.stderr())
                .contains(
                        "pulling docker.io/library/nginx:1.22\nerror: cannot get the image docker.io/library/nginx:1.22: no\n")
                .endsWith("pulling docker.io/library/busybox:1\n");
        assertThat(result.exitCode()).isOne();
    }

    /// `always` is about making a pod: what runs is taken over without a look at the registry.
    @Test
    void anAdoptedPodNeedsNoNewImages() throws IOException, InterruptedException {
        CommandResult result = withPodman(
                "case $1 in inspect) echo running 1 /a/folder ;; *) echo \"$@\" >&2; exit 1 ;; esac",
                "need_image always docker.io/library/nginx:1.22");

        assertThat(result.stderr()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    private CommandResult withPodman(String podman, String call) throws IOException, InterruptedException {
        script().write("bin/podman", "#!/bin/sh", podman);
        Path file = script().path().resolve("bin/podman");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return script().call(Pods.webAndJob(), Map.of("PATH", file.getParent() + ":" + System.getenv("PATH")), call);
    }
}
