package io.simplenetes.systemtests.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.RestartPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Hosts that are not as one would wish.
class StrangeHostTest {

    /// R22: it needed the ps, date, stat and awk of GNU.
    @ParameterizedTest
    @EnumSource(
            value = Setting.class,
            names = {"ROOT_DASH", "TESTER_ASH"})
    void theToolsOfBusyboxWillDo(Setting setting) throws IOException, InterruptedException {
        try (TestPod pod = TestPod.of(setting, List.of(), Containers.sleeper("side"), job())) {
            pod.shell(
                    "mkdir bin; for tool in $(busybox --list); do case $tool in\n"
                            + "busybox | sh | ash | [ | [[ | test) ;; *) ln -s \"$(command -v busybox)\" bin/$tool ;; esac; done");
            String path = "PATH=" + pod.folder().resolve("bin") + ":$PATH; export PATH; ";
            assertThat(pod.shell(path + "readlink -f \"$(command -v awk)\"")).endsWith("/busybox\n");

            assertThat(
                            pod.shell(
                                    path
                                            + "exec 2>&1; ./pod run && ./pod readiness && ./pod signal && ./pod rerun side && echo fine"))
                    .isEqualTo("fine\n");
            assertThat(pod.shell(path + "exec 2>&1; ./pod logs -d name,stream -l -1 job"))
                    .isEqualTo("job stdout done\n");
            pod.shell("kill -KILL " + pod.status().supervisor());
            assertThat(pod.shell(path + "exec 2>&1; ./pod run && ./pod stop && ./pod rm && echo fine"))
                    .isEqualTo("fine\n");
            assertThat(pod.remains()).isEmpty();
        }
    }

    /// R23: jumps of the clock broke what was to happen after some time.
    @Test
    void itsClockMayJump() throws IOException, InterruptedException {
        Container again = Containers.shell("again", RestartPolicy.onInterval(1), "echo ran");
        try (TestPod pod = TestPod.of(Setting.ROOT_DASH, List.of(), again, Containers.sleeper("side"))) {
            // An hour ahead, an hour back, an hour ahead ...
            pod.write("bin/date", """
                    #!/bin/sh
                    now=$(/bin/date +%s)
                    if [ -e flag ]; then rm -f flag; now=$((now + 3600)); else : >flag; now=$((now - 3600)); fi
                    exec /bin/date -d "@$now" "$@"
                    """);
            pod.shell("chmod +x bin/date");

            assertThat(pod.shell("PATH=$PWD/bin:$PATH; export PATH; ./pod run 2>&1"))
                    .isEmpty();

            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            pod.succeed("logs", "-d", "none", "again").lines().count() >= 3);
            assertThat(pod.ready()).isTrue();
            assertThat(pod.each("startCount").getLast()).isEqualTo("1");
        }
    }

    /// C13: the script of a running pod was written over while shells were reading it.
    @Test
    void itsScriptMayBeWrittenOverWhileItRuns() throws IOException, InterruptedException {
        try (TestPod pod = TestPod.of(Setting.TESTER_BASH, List.of(), Containers.sleeper("side"))) {
            Path file = pod.folder().resolve("pod");
            String script = Files.readString(file);
            pod.succeed("run");

            Files.writeString(file, "echo 'another script' >&2; exit 99\n".repeat(10_000));
            pod.shell("podman kill " + pod.podmanName("side"));
            String status = ".pod.status";
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> pod.shell("cat " + status).contains("startCount: 2\n      status: running"));

            Files.writeString(file, script);
            assertThat(pod.ready()).isTrue();
            assertThat(pod.succeed("logs", "-p", "-d", "none")).doesNotContain("another script");
        }
    }

    private static Container job() {
        return Containers.shell("job", RestartPolicy.NEVER, "echo done");
    }
}
