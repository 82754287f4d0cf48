package io.simplenetes.systemtests.pod;

import static io.simplenetes.systemtests.pod.Containers.CONF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.RestartPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// When containers that ended start again, and what changed configs do.
@ParameterizedClass
@EnumSource(names = {"ROOT_DASH", "TESTER_ASH"})
record RestartTest(Setting setting) {

    private static final Duration SOON = Duration.ofSeconds(40);

    /// R11: a change of the same size within a minute was missed, and one that was being written was signalled.
    @Test
    void aChangedConfigReachesThoseThatMountItOnce() throws IOException, InterruptedException {
        try (TestPod pod = pod()) {
            pod.succeed("run");
            await().atMost(SOON).until(() -> pod.succeed("logs", "-d", "none", "job"), "read first\n"::equals);
            assertThat(pod.ready()).isTrue();

            pod.write("config/conf/message", "other");

            await().atMost(SOON)
                    .until(() -> pod.succeed("logs", "-d", "none", "job"), "read first\nread other\n"::equals);
            await().atMost(SOON).until(() -> reloads(pod), "reloaded other\n"::equals);

            pod.write("config/conf/message", "third");
            pod.succeed("reload-configs", "conf");
            assertThat(reloads(pod)).isEqualTo("reloaded other\nreloaded third\n");
            pod.succeed("signal", "job");
            // The supervisor has looked at the configs a few times since.
            await().atMost(SOON)
                    .until(
                            () -> pod.shell("cat log/*" + pod.release().fullName() + ".log | grep -c tick"),
                            ticks -> Integer.parseInt(ticks.strip()) > 12);
            assertThat(reloads(pod)).isEqualTo("reloaded other\nreloaded third\n");
            assertThat(pod.succeed("logs", "-d", "none", "job"))
                    .isEqualTo("read first\nread other\nread third\nread third\n");
            assertThat(pod.ready()).isTrue();
        }
    }

    @Test
    void whatChangedWhileNoSupervisorLivedIsToldByTheNext() throws IOException, InterruptedException {
        try (TestPod pod = pod()) {
            pod.write("config/conf.txt", "1111\n");
            pod.succeed("run");
            pod.shell("kill -KILL " + pod.status().supervisor());
            pod.write("config/conf/message", "other");
            pod.write("config/conf.txt", "2222\n");

            pod.succeed("run");

            await().atMost(SOON).until(() -> reloads(pod), "reloaded other\n"::equals);
            await().atMost(SOON)
                    .until(() -> pod.succeed("logs", "-d", "none", "job"), "read first\nread other\n"::equals);
            assertThat(pod.each("startCount").getFirst()).isEqualTo("1");
        }
    }

    /// R14, R15: a container could be asked to start anew only among the first 31, and nobody learnt the outcome.
    @Test
    void aRerunStartsTheNamedContainersAnewAndSaysWhatWentWrong() throws IOException, InterruptedException {
        try (TestPod pod = pod()) {
            pod.succeed("run");
            String web = pod.process(pod.podmanName("web"), "Pid");

            pod.succeed("rerun", "web", "job", "web");

            assertThat(pod.process(pod.podmanName("web"), "Pid"))
                    .isNotEqualTo(web)
                    .isNotEqualTo("0");
            assertThat(pod.each("startCount").subList(0, 2)).containsExactly("2", "2");
            await().atMost(SOON)
                    .until(() -> pod.succeed("logs", "-d", "none", "job"), "read first\nread first\n"::equals);
            String codes = pod.shell("for n in 1 2 3; do { ./pod rerun web; echo $?; } & done; wait");
            assertThat(codes).isEqualTo("0\n0\n0\n");
            assertThat(pod.ready()).isTrue();
        }
    }

    private static String reloads(TestPod pod) throws InterruptedException {
        return pod.shell("./pod logs -d none web | grep reloaded");
    }

    private TestPod pod() throws IOException, InterruptedException {
        Container job = Containers.container(
                "job",
                RestartPolicy.ON_CONFIG,
                List.of("sh", "-c", "echo read $(cat /mnt/conf/message)"),
                List.of(),
                List.of(new Mount("/mnt/conf", CONF)));
        Container ticker = Containers.shell("ticker", RestartPolicy.onInterval(1), "echo tick");
        TestPod pod = TestPod.of(setting, List.of(CONF), Containers.web(Containers.newPort()), job, ticker);
        pod.write("config/conf/message", "first");
        return pod;
    }
}
