package io.simplenetes.systemtests.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Lifecycle;
import io.simplenetes.pod.spec.Program;
import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.pod.spec.Signal;
import io.simplenetes.systemtests.harness.Laboratory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// R10: a log that is rotated loses no line.
@ParameterizedClass
@EnumSource(Setting.class)
record RotationTest(Setting setting) {

    private static final int LINES = 250_000; // above 10 MiB as conmon writes them

    @Test
    void everyLineIsThereAcrossTwoRotations() throws IOException, InterruptedException {
        Container writer = Container.of("writer", Laboratory.IMAGE)
                .with(Program.command(List.of(
                        "sh",
                        "-c",
                        "n=0; more() { seq $((n * " + LINES + " + 1)) $(((n + 1) * " + LINES + ")); n=$((n + 1)); }\n"
                                + "trap more HUP; trap 'exit 0' TERM; more; while :; do sleep 3600 & wait $!; done")))
                .with(Lifecycle.of(RestartPolicy.ALWAYS).with(new Signal.Send("HUP")));
        try (TestPod pod = TestPod.of(setting, List.of(), writer)) {
            pod.succeed("run");
            awaitParts(pod, 1);
            pod.succeed("signal");
            awaitParts(pod, 2);
            pod.succeed("signal");

            String expected =
                    IntStream.rangeClosed(1, 3 * LINES).mapToObj(n -> n + "\n").collect(Collectors.joining());
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(
                                    pod.succeed("logs", "-d", "none", "writer").equals(expected))
                            .isTrue());
        }
    }

    private static void awaitParts(TestPod pod, int count) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> pod.shell("ls log | grep -c 'log[.]0'").strip(), String.valueOf(count)::equals);
    }
}
