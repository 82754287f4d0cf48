package io.simplenetes.systemtests.daemon;

import static io.simplenetes.systemtests.daemon.HostUser.sh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.simplenetes.host.file.ConfigChecksum;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandRunner;
import io.simplenetes.pod.CompileRequest;
import io.simplenetes.pod.CompiledPod;
import io.simplenetes.pod.Podc;
import io.simplenetes.systemtests.harness.Account;
import io.simplenetes.systemtests.harness.Laboratory;
import io.simplenetes.systemtests.harness.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Compiled pods of an ordinary user that root's daemon looks after.
class RealPodsTest {

    private Path home = Path.of("/");
    private Path conf = Path.of("/");
    private Optional<Process> daemon = Optional.empty();

    @BeforeEach
    void aHosthomeOfTheTester() throws IOException, InterruptedException {
        home = Laboratory.folder().resolve("home/tester/cluster");
        Files.createDirectories(home.resolve("pods"));
        Files.writeString(home.resolve("cluster-id.txt"), "test-1\n");
        Account.TESTER.give(home);
        conf = Files.writeString(Account.ROOT.newFolder("daemon").resolve("conf"), "USERS tester\n");
        Path built = Repository.program("simplenetesd").resolve("../..").normalize();
        sh("[ -d $LAB/opt ] || cp -a '" + built + "' $LAB/opt");
    }

    @AfterEach
    void end() throws InterruptedException {
        if (daemon.isPresent()) {
            daemon.get().destroy();
            daemon.get().waitFor();
        }
        for (String pod : new String[] {"vault", "gone"}) {
            tester("podman pod rm --force --time 0 " + pod + "-1.0.0 >/dev/null 2>&1; true");
        }
        sh("rm -rf " + home);
    }

    private void start() {
        Path program = Laboratory.folder().resolve("opt/bin/simplenetesd");
        daemon = Optional.of(CommandRunner.start(
                Command.of("sh", "-c", "exec \"$0\" -c \"$1\" 2>\"$1.log\"", program.toString(), conf.toString())));
    }

    private static String tester(String command) throws InterruptedException {
        return Account.TESTER
                .run(Laboratory.folder().resolve("home/tester"), "sh", "-c", command)
                .stdout();
    }

    private static String yaml() {
        return """
            api: 1.0.0-beta2
            podVersion: 1.0.0
            volumes:
              - name: secrets
                type: ramdisk
                size: 3M
              - name: conf
                type: config
            containers:
              - name: main
                image: %s
                command: [sh, -c, "trap 'exit 0' TERM; trap 'echo told $(cat /conf/word)' HUP; while :; do sleep 3600 & wait $!; done"]
                restart: always
                signal:
                  - sig: HUP
                mounts:
                  - dest: /secrets
                    volume: secrets
                  - dest: /conf
                    volume: conf
            """.formatted(Laboratory.IMAGE);
    }

    /// Compiles the pod into a release that is to run.
    private Path release(String name, String word) throws IOException, InterruptedException {
        Path release = Files.createDirectories(home.resolve("pods/" + name + "/release/1.0.0"));
        Files.createDirectories(release.resolve("config/conf"));
        configure(release, word);
        var pod = (CompiledPod.Script) Podc.compilePreprocessed(new CompileRequest(
                new PodName(name),
                release.resolve("pod.yaml"),
                yaml(),
                variable -> Optional.empty(),
                release,
                release.resolve("config")));
        Files.writeString(release.resolve("pod"), pod.script());
        assertThat(release.resolve("pod").toFile().setExecutable(true, false)).isTrue();
        Files.writeString(release.resolve("pod.state"), "running\n");
        Account.TESTER.give(home);
        return release;
    }

    /// As a sync does: the files, then the checksum.
    private static void configure(Path release, String word) throws IOException {
        Files.writeString(release.resolve("config/conf/word"), word);
        Files.writeString(release.resolve("config/conf.txt"), ConfigChecksum.of(release.resolve("config/conf")) + "\n");
    }

    private void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .conditionEvaluationListener(is -> {})
                .until(condition);
    }

    private static boolean isReady(Path release) throws InterruptedException {
        return tester(release + "/pod readiness; echo $?").equals("0\n");
    }

    @Test
    void podsHaveTheirRamdisksHearOfConfigsOnceAndAreEndedWhenTheirFolderIsGone()
            throws IOException, InterruptedException {
        Path vault = release("vault", "first");
        Path gone = release("gone", "first");
        start();
        until(() -> isReady(vault) && isReady(gone));

        assertThat(tester("podman exec main-vault-1.0.0 df -k /secrets")).contains("simplenetes", " 3072 ");
        assertThat(tester("podman exec main-vault-1.0.0 sh -c 'touch /secrets/x && echo written'"))
                .isEqualTo("written\n");

        Files.move(gone, home.resolveSibling("away"));
        configure(vault, "second");
        until(() -> tester(vault + "/pod logs -d none main").contains("told second\n"));

        // D5: what it runs is ended after 30 s. By then the supervisor has looked at the config, too.
        until(() -> tester("podman pod exists gone-1.0.0; echo $?").equals("1\n"));
        assertThat(tester(vault + "/pod logs -d none main")).isEqualTo("told second\n");
        assertThat(isReady(vault)).isTrue();
        until(() -> sh("ps -eo args | grep '[g]one/release' || true").isEmpty());
        sh("rm -rf " + home.resolveSibling("away"));

        Files.writeString(vault.resolve("pod.state"), "removed\n");
        until(() -> tester("podman pod exists vault-1.0.0; echo $?").equals("1\n"));
        until(() -> !sh("cat /proc/mounts").contains("-vault-1.0.0/"));
        assertThat(vault.resolve("ramdisk/secrets")).doesNotExist();
    }
}
