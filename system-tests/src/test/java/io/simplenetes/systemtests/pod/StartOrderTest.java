package io.simplenetes.systemtests.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.simplenetes.host.process.CommandResult;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.Lifecycle;
import io.simplenetes.pod.spec.Probes;
import io.simplenetes.pod.spec.Probes.Check;
import io.simplenetes.pod.spec.Probes.Startup;
import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.pod.spec.Signal;
import io.simplenetes.pod.spec.Volume;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Containers start one after the other, each when the one before it has started.
@ParameterizedClass
@EnumSource(Setting.class)
record StartOrderTest(Setting setting) {

    private static final Duration SOON = Duration.ofSeconds(30);

    /// R6: a first start that failed was forgotten, and with it the startup signals.
    @Test
    void aStartThatFailsIsTriedAgainAndThoseBehindItWait() throws IOException, InterruptedException {
        Volume.Config conf = new Volume.Config("conf");
        Container fetch = Containers.shell(
                        "fetch", RestartPolicy.NEVER, "echo looking for it; exec test -e /mnt/conf/there")
                .with(List.of(new Mount("/mnt/conf", conf)))
                .with(Lifecycle.of(RestartPolicy.NEVER).with(startup(new Check.Exit(), 20, "web")));
        try (TestPod pod = TestPod.of(setting, List.of(conf), web(), fetch, Containers.sleeper("last"))) {
            CommandResult result = pod.pod("run");

            assertThat(result.exitCode()).isOne();
            assertThat(result.stderr())
                    .startsWith("error: container fetch ended with exit code 1 before it had started\n")
                    .contains("looking for it\n");
            await().atMost(SOON).until(() -> pod.succeed("logs", "-p"), log -> log.contains("is tried again in 4 s"));
            assertThat(pod.ready()).isFalse();
            assertThat(pod.each("status")).first().isEqualTo("running");
            assertThat(pod.each("status")).last().isEqualTo("non-existent");
            assertThat(pod.succeed("logs", "-d", "none", "web")).isEqualTo("started\n");

            pod.write("config/conf/there", "");

            await().atMost(SOON).until(pod::ready);
            await().atMost(SOON).until(() -> pod.succeed("logs", "-d", "none", "web"), "started\nsignalled\n"::equals);
            assertThat(pod.each("status")).containsExactly("running", "exited", "running");
        }
    }

    @Test
    void aStartThatTakesTooLongIsEndedAndRunSaysWhatTheProbeSaid() throws IOException, InterruptedException {
        Container web = web().with(Lifecycle.of(RestartPolicy.ALWAYS)
                .with(startup(new Check.Exec(List.of("sh", "-c", "echo not yet; exit 1")), 2)));
        try (TestPod pod = TestPod.of(setting, List.of(), web, Containers.sleeper("last"))) {
            CommandResult result = pod.pod("run");

            assertThat(result.exitCode()).isOne();
            assertThat(result.stderr())
                    .startsWith("error: container web has not passed its startup probe within 2 s\n")
                    .contains("its startup probe said:\n         not yet\n")
                    .contains("its last lines:\n         started\n");
            assertThat(pod.each("status")).last().isEqualTo("non-existent");
            await().atMost(SOON)
                    .until(() -> Integer.parseInt(pod.each("startCount").getFirst()) >= 2);
        }
    }

    /// R13: what had started is not asked again whether it has.
    @Test
    void aNewSupervisorKnowsWhatHasStarted() throws IOException, InterruptedException {
        Container web = web().with(Lifecycle.of(RestartPolicy.ALWAYS)
                .with(startup(new Check.Exec(List.of("sh", "-c", "test -e /tmp/up")), 100)));
        try (TestPod pod = TestPod.of(setting, List.of(), web, Containers.sleeper("last"))) {
            pod.succeed("run", "--no-wait");
            await().atMost(SOON).until(() -> pod.each("status").getFirst(), "running"::equals);
            assertThat(pod.each("status")).containsExactly("running", "non-existent");
            killSupervisor(pod);

            pod.succeed("run", "--no-wait");
            assertThat(pod.each("status")).containsExactly("running", "non-existent");
            assertThat(pod.status().status()).isEqualTo("starting");
            pod.inside("web", "touch /tmp/up");
            pod.succeed("run");
            assertThat(pod.ready()).isTrue();
            pod.inside("web", "rm /tmp/up");
            String process = pod.process(pod.podmanName("web"), "Pid");
            killSupervisor(pod);

            pod.succeed("run");

            assertThat(pod.ready()).isTrue();
            assertThat(pod.process(pod.podmanName("web"), "Pid")).isEqualTo(process);
            assertThat(pod.each("startCount")).containsExactly("1", "1");
        }
    }

    /// R12: stop waited for the timeout of a startup probe.
    @Test
    void stopDoesNotWaitForAStartupProbe() throws IOException, InterruptedException {
        Container web = web().with(Lifecycle.of(RestartPolicy.ALWAYS)
                .with(startup(new Check.Exec(List.of("sleep", "8001")), 120)));
        try (TestPod pod = TestPod.of(setting, List.of(), web, Containers.sleeper("last"))) {
            pod.succeed("run", "--no-wait");
            await().atMost(SOON).until(() -> pod.shell("pgrep -fx 'sleep 8001'"), found -> !found.isBlank());

            long begun = System.nanoTime();
            pod.succeed("stop");

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
            assertThat(pod.supervisors()).isZero();
            await().atMost(SOON).until(() -> pod.shell("pgrep -fx 'sleep 8001'"), String::isBlank);
        }
    }

    /// R12: containers were stopped one after the other, and none could have a time of its own.
    @Test
    void eachContainerHasItsOwnTimeToStop() throws IOException, InterruptedException {
        Container deaf = Containers.shell("deaf", RestartPolicy.ALWAYS, "trap '' TERM; while :; do sleep 1; done")
                .with(new Lifecycle(RestartPolicy.ALWAYS, 1, Optional.empty(), Probes.NONE));
        Container slow = Containers.shell(
                        "slow",
                        RestartPolicy.ALWAYS,
                        "trap 'sleep 2; echo bye; exit 0' TERM; while :; do sleep 1; done")
                .with(new Lifecycle(RestartPolicy.ALWAYS, 8, Optional.empty(), Probes.NONE));
        try (TestPod pod = TestPod.of(setting, List.of(), deaf, slow)) {
            pod.succeed("run");

            pod.succeed("stop");

            assertThat(pod.each("exitCode")).containsExactly("137", "0");
            assertThat(pod.succeed("logs", "-d", "none", "slow")).isEqualTo("bye\n");
        }
    }

    private static void killSupervisor(TestPod pod) throws InterruptedException {
        pod.shell("kill -KILL " + pod.status().supervisor());
        await().until(() -> pod.status().status(), "unknown"::equals);
    }

    private static Container web() {
        return Containers.shell("web", RestartPolicy.ALWAYS, """
                        trap 'exit 0' TERM
                        trap 'echo signalled' HUP
                        echo started
                        while :; do sleep 3600 & wait $!; done""")
                .with(Lifecycle.of(RestartPolicy.ALWAYS).with(new Signal.Send("HUP")));
    }

    private static Probes startup(Check check, int timeout, String... signals) {
        return new Probes(
                Optional.of(new Startup(Optional.of(check), timeout, 1, List.of(signals))),
                Optional.empty(),
                Optional.empty());
    }
}
