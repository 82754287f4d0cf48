package io.simplenetes.systemtests.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// What it says of itself, and how it is called. No pod runs, and none comes into being.
@ParameterizedClass
@MethodSource("io.simplenetes.systemtests.conformance.Subjects#all")
@Timeout(120)
record SaysTest(Subject pod) {

    private static final List<String> ACTIONS = List.of(
            "help",
            "version",
            "info",
            "ps",
            "readiness",
            "download",
            "create",
            "start",
            "run",
            "stop",
            "kill",
            "rm",
            "rerun",
            "signal",
            "reload-configs",
            "logs",
            "create-volumes",
            "create-ramdisks",
            "purge",
            "shell");

    @AfterParameterizedClassInvocation
    static void remove(Subject pod) throws InterruptedException {
        pod.isGone();
    }

    @Test
    void withoutAnActionItHelpsAndNamesThemAll() throws InterruptedException {
        String help = pod.succeed();

        assertThat(pod.succeed("help")).isEqualTo(help);
        assertThat(pod.succeed("-h")).isEqualTo(help);
        assertThat(pod.succeed("--help")).isEqualTo(help);
        assertThat(ACTIONS.stream().filter(action -> !action.equals("shell") || hasShell()))
                .allSatisfy(action -> assertThat(help).containsPattern("\\b" + action + "\\b"));
    }

    @Test
    void eachActionHelpsAndDoesNothingElse() throws InterruptedException {
        String before = pod.succeed("ps");

        for (String action : ACTIONS) {
            assertThat(pod.succeed(action, "--help")).contains("usage: pod");
        }

        assertThat(pod.succeed("ps")).isEqualTo(before);
    }

    private boolean hasShell() {
        try {
            return pod.hasContainers();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void versionHasThreeLines() throws InterruptedException {
        String version = pod.succeed("version");

        assertThat(version)
                .matches("api 1\\.0\\.0-beta[12]\nruntime \\S.*\npodVersion \\d+\\.\\d+\\.\\d+(-[-a-z0-9.]*)?\n");
        assertThat(pod.succeed("-V")).isEqualTo(version);
        assertThat(pod.succeed("--version")).isEqualTo(version);
    }

    /// R17: mounts ran together.
    @Test
    void infoHasTheSameKeysInTheSameOrder() throws InterruptedException {
        Told info = pod.info();

        List<String> keys = info.keys();
        assertThat(keys.subList(0, 7))
                .containsExactly("pod", "podVersion", "hostPorts", "labels", "volumes", "ramdisks", "containers");
        List<String> container =
                List.of(".name", ".container", ".image", ".configs", ".restart", ".mounts", ".ports", ".network");
        assertThat(keys.subList(7, keys.size()))
                .isEqualTo(info.each("name").stream()
                        .flatMap(name -> container.stream())
                        .toList());
        assertThat(info.value("pod")).endsWith("-" + info.value("podVersion"));
        assertThat(pod.succeed("version")).endsWith("podVersion " + info.value("podVersion") + "\n");
        assertThat(info.each("name")).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void containersAreNamedAfterThePod() throws InterruptedException {
        if (pod.hasContainers()) {
            Told info = pod.info();
            assertThat(info.each("container"))
                    .isEqualTo(info.each("name").stream()
                            .map(name -> name + "-" + info.value("pod"))
                            .toList());
            assertThat(info.each("image")).noneMatch(String::isEmpty);
        }
    }

    @Test
    void aWrongWordIsAnErrorAndDoesNothing() throws InterruptedException {
        pod.isGone();
        String before = pod.succeed("ps");

        pod.fail("no-such-action");
        for (String action : ACTIONS) {
            if (!action.equals("help")) {
                pod.fail(action, "--no-such-option");
                pod.fail(action, "-x");
            }
        }
        for (String action : List.of("run", "create", "rerun")) {
            pod.fail(action, "--host-interface=nonsense");
            pod.fail(action, "--host-interface=1.2.3.4;id");
            pod.fail(action, "--host-interface=");
            pod.fail(action, "--host-interface");
        }
        for (String action : List.of(
                "ps", "readiness", "info", "version", "start", "run", "create", "stop", "kill", "rm", "purge")) {
            pod.fail(action, "one-word-too-many");
        }

        assertThat(pod.succeed("ps")).isEqualTo(before);
    }

    /// R16: another relative path than ./pod broke run.
    @Test
    void itIsCalledByAnyPathFromAnyFolder() throws InterruptedException {
        String info = pod.succeed("info");

        assertThat(pod.shell("./\"${1##*/}\" info").stdout()).isEqualTo(info);
        assertThat(pod.shell("cd ..; folder=${1%/*}; \"${folder##*/}/${1##*/}\" info")
                        .stdout())
                .isEqualTo(info);
        assertThat(pod.shell("PATH=.:$PATH; \"${1##*/}\" info").stdout()).isEqualTo(info);
        assertThat(pod.shell("cd /; CDPATH=/tmp \"$1\" info").stdout()).isEqualTo(info);
        assertThat(pod.shell("link=$(mktemp -u); ln -s \"$1\" \"$link\"; cd /; \"$link\" info; rm \"$link\"")
                        .stdout())
                .isEqualTo(info);
    }

    @Test
    void whatItSaysDoesNotDependOnTheEnvironment() throws InterruptedException {
        String all = pod.succeed("version") + pod.succeed("info") + pod.succeed("ps");

        String each = "\"$1\" version; \"$1\" info; \"$1\" ps";
        assertThat(pod.shell("env -i PATH=\"$PATH\" sh -c '" + each + "' sh \"$1\"")
                        .stdout())
                .isEqualTo(all);
        assertThat(pod.shell("export POD=x NAME=x IFS=o LC_ALL=tr_TR.UTF-8; " + each)
                        .stdout())
                .isEqualTo(all);
    }

    @Test
    void lookingLeavesNoTrace() throws InterruptedException {
        String list = "find . -exec ls -ld --time-style=full-iso {} + | sort";
        String before = pod.shell(list).stdout();

        for (String action : List.of("help", "version", "info", "ps", "status", "readiness")) {
            assertThat(pod.pod(action).stderr()).isEmpty();
        }

        assertThat(pod.shell(list).stdout()).isEqualTo(before);
    }
}
