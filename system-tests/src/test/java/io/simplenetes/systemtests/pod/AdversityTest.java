package io.simplenetes.systemtests.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Lifecycle;
import io.simplenetes.pod.spec.Network;
import io.simplenetes.pod.spec.Probes;
import io.simplenetes.pod.spec.Probes.Check;
import io.simplenetes.pod.spec.Probes.Probe;
import io.simplenetes.pod.spec.Probes.Startup;
import io.simplenetes.pod.spec.RestartPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the supervisor does when podman, or whoever kills processes, is against it.
class AdversityTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    @ParameterizedTest
    @EnumSource(names = "ROOT_DASH")
    void aPodmanThatHangsForOneContainerHoldsUpNoOther(Setting setting) throws IOException, InterruptedException {
        try (TestPod pod = TestPod.of(setting, List.of(), Containers.sleeper("web"), Containers.sleeper("side"))) {
            pod.write("bin/podman", """
                    #!/bin/sh
                    case "$*" in *inspect*side*) exec sleep 9001 ;; esac
                    PATH=/usr/sbin:/usr/bin:/sbin:/bin exec podman "$@"
                    """);
            assertThat(pod.folder().resolve("bin/podman").toFile().setExecutable(true, false))
                    .isTrue();
            pod.shell("PATH=$PWD/bin:$PATH ./pod run");

            pod.shell("podman kill --signal KILL " + pod.podmanName("side") + "; podman kill --signal KILL "
                    + pod.podmanName("web"));

            await().atMost(SOON).until(() -> pod.each("startCount"), List.of("2", "1")::equals);
            assertThat(pod.ready()).isFalse();
            pod.succeed("stop");
            assertThat(pod.supervisors()).isZero();
        }
    }

    /// R13, R15: at whatever moment the supervisor is killed, the next one goes on.
    @ParameterizedTest
    @EnumSource(names = {"ROOT_DASH", "TESTER_ASH"})
    void killedAtAnyMomentItIsReplacedByOneThatGoesOn(Setting setting) throws IOException, InterruptedException {
        Probes probes = new Probes(
                Optional.of(new Startup(Optional.of(new Check.Exec(List.of("true"))), 20, 1, List.of())),
                Optional.of(new Probe(List.of("sh", "-c", "sleep 0.3"), 5, 1, 1)),
                Optional.empty());
        Container web = Containers.sleeper("web")
                .with(Lifecycle.of(RestartPolicy.ALWAYS).with(probes));
        try (TestPod pod = TestPod.of(setting, List.of(), web, Containers.sleeper("side"))) {
            pod.shell("""
                    for pause in 0 0.05 0.1 0.2 0.3 0.4 0.6 0.8 1.2; do
                        ./pod run --no-wait
                        read supervisor _ <.pod.run/supervisor
                        sleep $pause
                        kill -KILL $supervisor
                    done""");

            pod.succeed("run");

            await().atMost(SOON).until(pod::ready);
            assertThat(pod.shell("podman ps --format '{{.Names}}' | grep -cF "
                                    + pod.release().fullName())
                            .strip())
                    .isEqualTo("3");
            assertThat(pod.each("startCount")).allMatch(count -> Integer.parseInt(count) <= 10);
            String web1 = pod.process(pod.podmanName("web"), "Pid");
            await().atMost(SOON).until(pod::supervisors, count -> count == 1);
            pod.succeed("run");
            assertThat(pod.process(pod.podmanName("web"), "Pid")).isEqualTo(web1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "TESTER_BASH")
    void aLostInfraContainerLeavesThoseOnTheHostNetworkAlone(Setting setting) throws IOException, InterruptedException {
        Container host = Containers.sleeper("host").with(new Network(true, List.of()));
        try (TestPod pod = TestPod.of(setting, List.of(), host, Containers.sleeper("side"))) {
            pod.succeed("run");
            String process = pod.process(pod.podmanName("host"), "Pid");

            pod.shell("podman kill --signal KILL infra." + pod.release().fullName());

            await().atMost(SOON).until(() -> pod.each("startCount"), List.of("1", "2")::equals);
            await().atMost(SOON).until(pod::ready);
            assertThat(pod.process(pod.podmanName("host"), "Pid")).isEqualTo(process);
            pod.shell("kill -KILL " + pod.status().supervisor());
            await().until(() -> !pod.ready());
            pod.succeed("run");
            assertThat(pod.process(pod.podmanName("host"), "Pid")).isEqualTo(process);
            pod.succeed("rm");
            assertThat(pod.remains()).isEmpty();
        }
    }
}
