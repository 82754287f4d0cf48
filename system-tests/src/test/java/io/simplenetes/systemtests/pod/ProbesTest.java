package io.simplenetes.systemtests.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Lifecycle;
import io.simplenetes.pod.spec.Probes;
import io.simplenetes.pod.spec.Probes.Probe;
import io.simplenetes.pod.spec.RestartPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What readiness and liveness probes do, and what becomes of those that hang.
@ParameterizedClass
@EnumSource(Setting.class)
record ProbesTest(Setting setting) {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void readinessFollowsItsProbe() throws IOException, InterruptedException {
        Container web = Containers.sleeper("web").with(always(readiness(2, "test", "-e", "/tmp/ready")));
        try (TestPod pod = TestPod.of(setting, List.of(), web, Containers.sleeper("side"))) {
            pod.succeed("run");
            assertThat(pod.ready()).isFalse();
            assertThat(pod.status().status()).isEqualTo("running");

            pod.inside("web", "touch /tmp/ready");
            await().atMost(SOON).until(pod::ready);

            pod.inside("web", "rm /tmp/ready");
            await().atMost(SOON).until(() -> !pod.ready());
            assertThat(pod.succeed("logs", "-p")).contains("web is not ready any more");
            assertThat(pod.each("startCount")).containsExactly("1", "1");
        }
    }

    /// R7: a container that failed its liveness probe and then ended with 0 stayed down under on-failure.
    @Test
    void aContainerThatIsNotAliveIsStartedAnew() throws IOException, InterruptedException {
        Probe alive = new Probe(List.of("sh", "-c", "echo looking; test ! -e /tmp/sick"), 5, 1, 2);
        Container web = Containers.sleeper("web")
                .with(Lifecycle.of(RestartPolicy.ON_FAILURE)
                        .with(new Probes(Optional.empty(), Optional.empty(), Optional.of(alive))));
        try (TestPod pod = TestPod.of(setting, List.of(), web, Containers.sleeper("side"))) {
            pod.succeed("run");
            String side = pod.process(pod.podmanName("side"), "Pid");
            assertThat(pod.ready()).isTrue();

            pod.inside("web", "touch /tmp/sick");

            await().atMost(SOON).until(() -> pod.each("startCount"), List.of("2", "1")::equals);
            await().atMost(SOON).until(pod::ready);
            assertThat(pod.succeed("logs", "-p"))
                    .contains("web is not alive any more and is ended: its liveness probe failed with 1: looking");
            assertThat(pod.process(pod.podmanName("side"), "Pid")).isEqualTo(side);
        }
    }

    /// R8: a hanging probe left its processes on the host and in the container, and held up everything else.
    @Test
    void aHangingProbeIsKilledWithAllItStartedAndHoldsUpNothing() throws IOException, InterruptedException {
        Probe hangs = new Probe(List.of("sh", "-c", "sleep 7001 & setsid sleep 7001 & sleep 7001"), 1, 1, 1000);
        Container web = Containers.sleeper("web")
                .with(always(new Probes(Optional.empty(), Optional.of(hangs), Optional.of(hangs))));
        try (TestPod pod = TestPod.of(setting, List.of(), web, Containers.sleeper("side"))) {
            pod.succeed("run");
            pod.shell("podman kill --signal KILL " + pod.podmanName("side"));

            await().atMost(SOON).until(() -> pod.each("startCount"), List.of("1", "2")::equals);
            await().atMost(SOON).until(() -> count(pod.succeed("logs", "-p"), "did not end within 1 s") >= 5);
            assertThat(sleepers("7001")).isLessThanOrEqualTo(6);
            assertThat(pod.ready()).isFalse();

            long begun = System.nanoTime();
            pod.succeed("stop");

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
            assertThat(sleepers("7001")).isZero();
        }
    }

    @Test
    void healthyProbesStartNoPodman() throws IOException, InterruptedException {
        Probe counts = new Probe(List.of("sh", "-c", "echo >>/tmp/probed"), 5, 1, 3);
        Container web = Containers.sleeper("web")
                .with(always(new Probes(Optional.empty(), Optional.of(counts), Optional.of(counts))));
        try (TestPod pod = TestPod.of(setting, List.of(), web, Containers.sleeper("side"))) {
            pod.write("bin/podman", """
                    #!/bin/sh
                    echo "$*" >>%s/calls
                    PATH=${PATH#*:} exec podman "$@"
                    """.formatted(pod.folder()));
            assertThat(pod.folder().resolve("bin/podman").toFile().setExecutable(true, false))
                    .isTrue();
            pod.shell("PATH=$PWD/bin:$PATH ./pod run");
            await().atMost(SOON).until(pod::ready);
            String calls = pod.shell("cat calls");

            await().atMost(SOON)
                    .until(() -> pod.inside("web", "wc -l </tmp/probed"), lines -> Integer.parseInt(lines.strip()) > 8);

            assertThat(pod.shell("cat calls")).isEqualTo(calls).contains("run --detach");
        }
    }

    private static Lifecycle always(Probes probes) {
        return Lifecycle.of(RestartPolicy.ALWAYS).with(probes);
    }

    private static Probes readiness(int threshold, String... command) {
        return new Probes(
                Optional.empty(), Optional.of(new Probe(List.of(command), 5, 1, threshold)), Optional.empty());
    }

    private static long sleepers(String seconds) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(List::of)
                        .filter(List.of(seconds)::equals)
                        .isPresent())
                .count();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
