package io.simplenetes.systemtests.daemon;

import static io.simplenetes.systemtests.daemon.HostUser.sh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandRunner;
import io.simplenetes.systemtests.harness.Account;
import io.simplenetes.systemtests.harness.Laboratory;
import io.simplenetes.systemtests.harness.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One daemon of root's for all accounts of the host.
class SystemDaemonTest {

    private Path folder = Path.of("/");
    private final List<Process> started = new ArrayList<>();
    private final List<HostUser> users = new ArrayList<>();

    /// The distribution, where every account can read it.
    @BeforeEach
    void install() throws InterruptedException {
        folder = Account.ROOT.newFolder("system");
        sh("chmod 755 " + folder);
        Path built = Repository.program("simplenetesd").resolve("../..").normalize();
        sh("[ -d $LAB/opt ] || cp -a '" + built + "' $LAB/opt");
    }

    @AfterEach
    void end() throws InterruptedException {
        started.forEach(Process::destroy);
        for (Process process : started) {
            process.waitFor();
        }
        for (HostUser user : users) {
            sh("kill $(cat " + user.home() + "/pods/*/release/*/supervisor) 2>/dev/null; true");
        }
    }

    private HostUser user() throws IOException, InterruptedException {
        HostUser user = HostUser.create();
        users.add(user);
        return user;
    }

    private Process daemon(String... settings) throws IOException {
        Path conf = folder.resolve("conf");
        Files.writeString(conf, String.join("\n", settings) + "\n");
        Path program = Laboratory.folder().resolve("opt/bin/simplenetesd");
        Process process = CommandRunner.start(Command.of(
                "sh",
                "-c",
                "SECRET=roots exec \"$0\" --config \"$1\" 2>>\"$2\"",
                program.toString(),
                conf.toString(),
                log()));
        started.add(process);
        return process;
    }

    private String log() {
        return folder.resolve("log").toString();
    }

    private String users() {
        return "USERS " + String.join(" ", users.stream().map(HostUser::name).toList());
    }

    private void until(Callable<Boolean> condition) throws IOException {
        try {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(50))
                    .ignoreExceptionsMatching(e -> e instanceof IOException || e instanceof UncheckedIOException)
                    .until(condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("the log:\n" + Files.readString(Path.of(log())), e);
        }
    }

    private static boolean isUp(Path release) {
        return Files.exists(release.resolve(".pod.status"));
    }

    @Test
    void everyPodRunsWithItsOwnersIdsAndACleanEnvironment() throws IOException, InterruptedException {
        HostUser one = user();
        HostUser two = user();
        Path podOfOne = one.stub();
        Path podOfTwo = two.stub();
        Files.writeString(podOfOne.resolve("ramdisks"), "tmp:5M\n");
        daemon(users());
        until(() -> isUp(podOfOne) && isUp(podOfTwo));

        for (HostUser user : users) {
            assertThat(Files.readString(user.home().resolve("pods/web/release/1.0.0/calls"))
                            .lines())
                    .last()
                    .isEqualTo("run uid=%1$s gid=%1$s groups=%1$s home=%2$s runtime=/run/user/%1$s secret=none"
                            .formatted(
                                    user.uid(),
                                    user.home().resolveSibling("").toString().replaceAll("/$", "")));
        }
        assertThat(sh("stat -c '%a %u' /run/user/" + one.uid()).strip()).isEqualTo("700 " + one.uid());
        assertThat(Files.readString(podOfOne.resolve("seen")))
                .contains(" 5120 ", "/run/simplenetes/ramdisks/" + one.uid());
        assertThat(sh("stat -Lc '%a %u' " + podOfOne.resolve("ramdisk/tmp")).strip())
                .isEqualTo("700 " + one.uid());
        assertThat(sh("stat -c %U " + one.home().resolve("portmappings.conf")).strip())
                .isEqualTo(one.name());
        assertThat(sh("'" + Laboratory.folder().resolve("opt/bin/simplenetesd") + "' status " + one.home()))
                .contains("web:1.0.0", "running");

        Files.writeString(podOfOne.resolve("pod.state"), "removed\n");
        until(() -> !Files.isSymbolicLink(podOfOne.resolve("ramdisk/tmp")));
        until(() -> !sh("cat /proc/mounts").contains("/ramdisks/" + one.uid() + "/"));
    }

    @Test
    void aPodThatWantsMoreRamdisksThanAllowedHoldsUpNobody() throws IOException, InterruptedException {
        HostUser greedy = user();
        Path pod = greedy.stub();
        Files.writeString(pod.resolve("ramdisks"), "a:8M\nb:9M\n");
        HostUser other = user();
        Path podOfOther = other.stub();
        daemon(users(), "RAMDISKS 16M");

        until(() -> isUp(podOfOther));
        until(() -> Files.readString(Path.of(log())).contains("would take 17M, more than 16M"));
        assertThat(isUp(pod)).isFalse();
    }

    /// S1: names and sizes of ramdisks reached root unchecked. S2: root wrote through a link in the place of
    /// pod.action. S3: root
    /// published what a link in the place of the port mappings led to.
    @Test
    void nothingThatAUserDoesMakesRootTouchWhatIsNotTheUsers() throws IOException, InterruptedException {
        HostUser user = user();
        Path pod = user.stub();
        Path secret = Files.writeString(folder.resolve("secret"), "61000:30000:1:false\n");
        sh("chmod 600 " + secret);
        Files.writeString(pod.resolve("ramdisks"), "../../../x:1M\n/etc:1M\na:1M,mode=0777\n;id:1M\ntmp:5M\n");
        Files.createSymbolicLink(pod.resolve("pod.portmappings.conf"), secret);
        Files.createSymbolicLink(pod.resolve("pod.action"), secret);
        Files.createSymbolicLink(pod.resolve("ramdisk"), folder.resolve("target"));
        Files.createDirectory(folder.resolve("target"));
        user.own();
        String before = sh("cat /proc/mounts");
        daemon(users());
        until(() -> Files.readString(Path.of(log())).contains("ramdisks: "));

        assertThat(secret).hasContent("61000:30000:1:false\n");
        assertThat(folder.resolve("target")).isEmptyDirectory();
        assertThat(sh("stat -c %U " + secret + " " + folder.resolve("target")).lines())
                .containsOnly("root");
        assertThat(user.home().resolve("portmappings.conf")).content().doesNotContain("61000");
        assertThat(sh("cat /proc/mounts")
                        .lines()
                        .filter(line -> !before.contains(line))
                        .filter(line -> !line.contains(" /run/simplenetes/ramdisks/" + user.uid() + "/")))
                .isEmpty();
    }

    /// S4: anybody could have root's daemon serve him.
    @Test
    void onlyThoseWhoMayAreServed() throws IOException, InterruptedException {
        HostUser stranger = user();
        Path podOfStranger = stranger.stub();
        String none = "USERS nobody";
        HostUser guest = user();
        Path podOfGuest = guest.stub();
        daemon(none, "HOSTHOME " + guest.home());

        until(() -> isUp(podOfGuest));
        assertThat(podOfStranger.resolve("calls")).doesNotExist();
    }

    @Test
    void pausesOfTheDaemonAreNotNoticedByPods() throws IOException, InterruptedException {
        HostUser user = user();
        Path pod = user.stub();
        Process first = daemon(users());
        until(() -> isUp(pod));
        String supervisor = Files.readString(pod.resolve("supervisor"));

        first.destroyForcibly().waitFor();
        until(() -> sh("pgrep -u " + user.name() + " -f -- --worker || true").isEmpty());
        Files.delete(pod.resolve("calls"));
        Process second = daemon(users());
        until(() -> Files.readString(Path.of(log()))
                        .lines()
                        .filter(line -> line.contains("event=found"))
                        .count()
                == 2);
        Path proof = user.home().resolve("pods/proof/release/1.0.0");
        sh("mkdir -p " + proof.getParent() + " && cp -a " + pod + " " + proof + " && rm " + proof
                + "/.pod.status && chown -R " + user.name() + ": " + user.home());
        until(() -> isUp(proof));

        assertThat(Files.readString(pod.resolve("supervisor"))).isEqualTo(supervisor);
        assertThat(pod.resolve("calls")).doesNotExist();
        assertThat(ProcessHandle.of(Long.parseLong(supervisor.strip()))).isPresent();

        second.destroy();
        assertThat(second.waitFor(Duration.ofSeconds(20))).isTrue();
        assertThat(second.exitValue()).isZero();
        assertThat(ProcessHandle.of(Long.parseLong(supervisor.strip()))).isPresent();
    }

    @Test
    void aHosthomeThatAppearsOrVanishesIsNoticedAndHangupRereadsTheSettings() throws IOException, InterruptedException {
        HostUser user = user();
        Process daemon = daemon("USERS nobody");
        until(() -> Files.readString(Path.of(log())).contains("event=started"));
        Path pod = user.stub();

        Files.writeString(folder.resolve("conf"), users() + "\n");
        sh("kill -HUP " + daemon.pid());
        until(() -> isUp(pod));

        Path elsewhere = user.home().resolveSibling("elsewhere");
        Files.move(user.home(), elsewhere);
        until(() -> Files.readString(Path.of(log())).contains("event=worker-ended home=" + user.home())
                || Files.readString(Path.of(log())).contains("home=" + user.home() + " event=worker-ended"));
        sh("kill $(cat " + elsewhere + "/pods/web/release/1.0.0/supervisor)");
    }
}
