package io.simplenetes.systemtests.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.CommandResult;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// A pod that runs: its logs, its signals, its shell.
@ParameterizedClass
@MethodSource("io.simplenetes.systemtests.conformance.Subjects#all")
@Timeout(120)
record TalksTest(Subject pod) {

    @BeforeEach
    void run() throws InterruptedException {
        pod.isUp();
    }

    @AfterParameterizedClassInvocation
    static void remove(Subject pod) throws InterruptedException {
        pod.isGone();
        pod.succeed("purge");
    }

    @Test
    void aLogLineHasTimeAndName() throws InterruptedException {
        String names = Stream.concat(
                        pod.info().each("name").stream(), Stream.of(pod.info().value("pod")))
                .map(java.util.regex.Pattern::quote)
                .collect(Collectors.joining("|"));

        List<String> lines = pod.succeed("logs").lines().toList();

        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line).matches("[0-9]{10,} (" + names + ") .*"));
        assertThat(lines.stream().map(line -> line.substring(0, 10))).isSorted();
        for (String name : pod.info().each("name")) {
            assertThat(pod.succeed("logs", name).lines())
                    .isEqualTo(lines.stream()
                            .filter(line -> line.startsWith(name + " ", line.indexOf(' ') + 1))
                            .toList());
        }
        pod.fail("logs", "no_such_container");
    }

    @Test
    void detailsComeInTheOrderGiven() throws InterruptedException {
        String stamps = pod.succeed("logs", "--details=ts");
        List<String> bare = pod.succeed("logs", "-d", "none").lines().toList();

        assertThat(stamps.lines().map(line -> line.substring(line.indexOf(' ') + 1)))
                .isEqualTo(bare);
        assertThat(pod.succeed("logs", "--details", "stream,age,name").lines())
                .hasSameSizeAs(bare)
                .allSatisfy(line -> assertThat(line).matches("(stdout|stderr) -?[0-9]+ [^ ]+ .*"));
        pod.fail("logs", "-d", "nonsense");
        pod.fail("logs", "-d");
    }

    @Test
    void streamsAreToldApart() throws InterruptedException {
        List<String> both = pod.succeed("logs", "--stream=stderr,stdout", "-d", "stream")
                .lines()
                .toList();

        for (String stream : List.of("stdout", "stderr")) {
            assertThat(pod.succeed("logs", "-s", stream, "-d", "stream").lines())
                    .isEqualTo(both.stream()
                            .filter(line -> line.startsWith(stream + " "))
                            .toList());
        }
        pod.fail("logs", "--stream=stdin");
    }

    @Test
    void limitTakesTheFirstOrTheLastLines() throws InterruptedException {
        List<String> all = pod.succeed("logs").lines().toList();

        assertThat(pod.succeed("logs", "-l", "1").lines()).containsExactly(all.getFirst());
        assertThat(pod.succeed("logs", "--limit=-1").lines()).containsExactly(all.getLast());
        assertThat(pod.succeed("logs", "--limit", "0").lines()).isEqualTo(all);
        assertThat(pod.succeed("logs", "-l", "5", "-l", "-1").lines()).containsExactly(all.getLast());
        pod.fail("logs", "--limit=many");
    }

    @Test
    void timestampTakesWhatCameLater() throws InterruptedException {
        List<String> all = pod.succeed("logs").lines().toList();

        assertThat(pod.succeed("logs", "-t", "1").lines()).isEqualTo(all);
        assertThat(pod.succeed("logs", "--timestamp=-3600").lines()).hasSizeLessThanOrEqualTo(all.size());
        assertThat(pod.succeed("logs", "-t", String.valueOf(Instant.now().getEpochSecond() + 60)))
                .isEmpty();
        pod.fail("logs", "--timestamp=yesterday");
    }

    @Test
    void theSupervisorHasALogOfThePodsName() throws InterruptedException {
        String name = pod.info().value("pod");

        assertThat(pod.succeed("logs", "-p", "-d", "name").lines())
                .allSatisfy(line -> assertThat(line).startsWith(name + " "));
        assertThat(pod.succeed(
                                "logs",
                                "--daemon-process",
                                "-d",
                                "name",
                                pod.info().each("name").getFirst())
                        .lines())
                .anySatisfy(line ->
                        assertThat(line).startsWith(pod.info().each("name").getFirst() + " "));
    }

    @Test
    void followingGoesOnUntilItsReaderLeaves() throws IOException, InterruptedException {
        String first = pod.succeed("logs", "-l", "1").strip();
        Process follow = pod.start("logs", "--follow");
        try (var lines = follow.inputReader()) {
            assertThat(lines.readLine()).isEqualTo(first);
            assertThat(follow.isAlive()).isTrue();
        } finally {
            follow.destroy();
        }
        follow.waitFor();
        assertThat(pod.ready()).isTrue();
    }

    @Test
    void aSignalReachesTheContainersOrFails() throws InterruptedException {
        pod.succeed("signal");
        for (String name : pod.info().each("name")) {
            pod.succeed("signal", name);
        }
        pod.succeed("signal", "--", pod.info().each("name").getFirst());

        pod.fail("signal", "no_such_container");
        pod.fail("signal", "");
        pod.fail("signal", "../x");
        assertThat(pod.ready()).isTrue();
    }

    @Test
    void reloadConfigsKnowsItsConfigs() throws InterruptedException {
        for (String config : pod.info().eachWord("configs")) {
            pod.succeed("reload-configs", config);
            pod.isUp();
        }

        pod.fail("reload-configs");
        pod.fail("reload-configs", "no_such_config");
        pod.fail("reload-configs", "--", "");
    }

    /// R21: words were joined and split anew, and the container's name was taken for the command.
    @Test
    void shellRunsACommandInAContainer() throws InterruptedException {
        if (!pod.hasContainers()) {
            pod.fail("shell", "--", "true");
            return;
        }
        String name = pod.info().each("name").getFirst();

        assertThat(pod.succeed("shell", "--container=" + name, "--", "printf", "%s|", "a  b", "", "$HOME", "'\"*"))
                .isEqualTo("a  b||$HOME|'\"*|");
        assertThat(pod.succeed("shell", "-c", name, "--", "echo", "-b")).isEqualTo("-b\n");
        assertThat(pod.pod("shell", "-c", name, "--", "sh", "-c", "echo out; echo err >&2; exit 7"))
                .isEqualTo(new CommandResult(7, "out\n", "err\n"));
        assertThat(pod.shell("echo in | \"$1\" shell -c " + name + " -- cat").stdout())
                .isEqualTo("in\n");
        assertThat(pod.shell("echo 'echo from the shell' | \"$1\" shell -c " + name)
                        .stdout())
                .isEqualTo("from the shell\n");
        pod.fail("shell", "--container=no_such_container", "--", "true");
    }
}
