package io.simplenetes.systemtests.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import io.simplenetes.systemtests.harness.Host;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The life of a cluster: this machine - front - middle - web1 and web2, and lone beside front; each host has a
/// user of
/// its own. web1 and web2 can be reached through both jump hosts only.
@TestMethodOrder(OrderAnnotation.class)
class SshTest {

    private static Host front;
    private static Host middle;
    private static Host web1;
    private static Host web2;
    private static Host lone;
    private static Operator alice;

    @BeforeAll
    static void aClusterOfFiveHosts() throws IOException, InterruptedException {
        front = Host.make("front", "frank", "lab:10.77.0.2", "mid:10.78.0.2");
        middle = Host.make("middle", "mia", "mid:10.78.0.3", "in:10.79.0.3");
        web1 = Host.make("web1", "uno", "in:10.79.0.11");
        web2 = Host.make("web2", "due", "in:10.79.0.12");
        lone = Host.make("lone", "lea", "lab:10.77.0.20");
        alice = Operator.create("alice");
        alice.register(front, "");
        alice.register(middle, "front");
        alice.register(web1, "../middle");
        alice.register(web2, "middle", "-d", web2.home() + "/an absolute höme");
        alice.register(lone, "");
        alice.ok("host", "state", "front", "-s", "disabled");
        alice.ok("host", "state", "middle", "-s", "disabled");
    }

    private static Path home(Host host) {
        return host.equals(web2)
                ? web2.home().resolve("an absolute höme")
                : host.home().resolve(host.name());
    }

    private static Path release(Host host, String version) {
        return home(host).resolve("pods/web/release").resolve(version);
    }

    @Test
    @Order(1)
    void aHostIsKnownByItsKeyOnceSomebodySaidItIsRight() throws Exception {
        CommandResult unknown = alice.run("host", "init", "web1");
        assertThat(unknown.exitCode()).isEqualTo(4);
        assertThat(unknown.stderr())
                .contains("host front: its key is not recorded yet: ssh-ed25519 " + front.fingerprint())
                .contains("sns host key front --accept=" + front.fingerprint());
        assertThat(alice.run("host", "key", "front", "--accept=" + web1.fingerprint())
                        .exitCode())
                .as("the fingerprint of another")
                .isEqualTo(4);
        assertThat(alice.project().resolve("known_hosts")).doesNotExist();

        alice.ok("host", "key", "front", "--accept=" + front.fingerprint());
        assertThat(alice.run("host", "init", "web1").stderr()).contains("host middle: its key is not recorded yet");
        CommandResult init = alice.ok("host", "init", "web1", "--accept=any");
        assertThat(init.stderr())
                .contains("recorded in known_hosts: middle ssh-ed25519 " + middle.fingerprint())
                .contains("recorded in known_hosts: web1 ssh-ed25519 " + web1.fingerprint())
                .contains("host web1 belongs to prod-");
        alice.ok("host", "init", "web2", "--accept=any");
        alice.ok("host", "init", "lone", "--accept=any");
        assertThat(Files.readString(alice.project().resolve("known_hosts")).lines())
                .hasSize(5);
        assertThat(alice.ok("host", "key", "web1").stdout()).isEqualTo("web1 ssh-ed25519 " + web1.fingerprint() + "\n");
    }

    @Test
    @Order(2)
    void podsComeToTheirHostsThroughAChainOfJumpHosts() throws Exception {
        for (Host host : List.of(web1, web2, lone)) {
            alice.pod(host.name(), "1.0.0");
        }
        alice.commit();
        assertThat(alice.run("cluster", "plan").exitCode()).isEqualTo(2);
        assertThat(alice.ok("cluster", "sync").stdout())
                .isEqualTo("lone  changed  1 operation\nweb1  changed  1 operation\nweb2  changed  1 operation\n");
        assertThat(alice.ok("cluster", "sync").stdout()).contains("web1  unchanged");
        assertThat(release(web2, "1.0.0").resolve("config/site/page ü")).hasContent("1.0.0");
        assertThat(Files.getOwner(release(web2, "1.0.0")).getName()).isEqualTo("due");
        assertThat(alice.ok("pod", "ps", "web").stdout())
                .contains("host: lone", "user: lea ps", "host: web1", "user: uno ps", "host: web2", "user: due ps");
        assertThat(alice.ok("pod", "logs", "web", "-l", "-3").stdout()).contains("web1: user: uno logs --limit=-3");
        assertThat(alice.ok("pod", "signal", "web@web2", "main").stdout()).contains("user: due signal main");
        assertThat(alice.ok("pod", "rerun", "web@web1", "main").exitCode()).isZero();
        assertThat(release(web1, "1.0.0").resolve("pod.action")).hasContent("rerun main");
        // One connection to a jump host, whatever is behind it and however many commands were run.
        assertThat(Files.readString(front.log())).containsOnlyOnce("Accepted publickey");
    }

    @Test
    @Order(3)
    void aHostThatIsAwayFailsAloneAndIsCaughtUpWhenItIsBack() throws Exception {
        for (Host host : List.of(web1, web2, lone)) {
            alice.pod(host.name(), "1.1.0");
        }
        alice.commit();
        web2.leave();
        CommandResult plan = alice.run("cluster", "plan");
        assertThat(plan.exitCode()).isEqualTo(1);
        assertThat(plan.stdout()).contains("web1  create web:1.1.0").doesNotContain("web2");
        CommandResult sync = alice.run("cluster", "sync");
        assertThat(sync.exitCode()).isEqualTo(1);
        assertThat(sync.stdout())
                .contains("web1  changed", "lone  changed", "web2  unreached  nothing was changed there");
        assertThat(sync.stderr()).contains("error: host web2: 10.79.0.12:22 does not answer");
        assertThat(alice.ok("pod", "ps", "web").stdout()).contains("host: web2\npod: web-1.1.0\nstatus: unknown");
        web2.comeBack();
        assertThat(alice.ok("cluster", "sync").stdout()).contains("web1  unchanged", "web2  changed");
    }

    @Test
    @Order(4)
    void aJumpHostThatIsAwayIsNamed() throws Exception {
        Operator bob = alice.colleague("bob");
        front.leave();
        CommandResult sync = bob.run("cluster", "sync");
        front.comeBack();
        assertThat(sync.exitCode()).isEqualTo(1);
        assertThat(sync.stderr())
                .contains("error: host web1: jump host front: 10.77.0.2:22 does not answer")
                .contains("error: host web2: jump host front: 10.77.0.2:22 does not answer");
        assertThat(sync.stdout()).contains("lone  unchanged", "web1  unreached");
        bob.ok("cluster", "sync");
    }

    @Test
    @Order(5)
    void whoeverHoldsAHostIsTold() throws Exception {
        Process holder = CommandRunner.start(Command.of(
                "flock", home(web1).resolve(".simplenetes-lock").toString(), "sh", "-c", "echo held; read -r _"));
        assertThat(holder.inputReader().readLine()).isEqualTo("held");
        CommandResult sync = alice.run("cluster", "sync");
        holder.destroy();
        assertThat(sync.exitCode()).isEqualTo(5);
        assertThat(sync.stderr()).containsPattern("host web1: busy: .* on sns-lab, process [0-9]+, since 20");
    }

    @Test
    @Order(6)
    void twoOperatorsAtOnceLeaveOneState() throws Exception {
        Operator bob = alice.colleague("bob");
        for (int round = 2; round < 5; round++) {
            for (Host host : List.of(web1, web2, lone)) {
                alice.pod(host.name(), "1." + round + ".0");
            }
            alice.commit();
            bob.pull(alice);
            Process first = alice.start("cluster", "sync");
            Process second = bob.start("cluster", "sync");
            assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(List.of(first.exitValue(), second.exitValue()))
                    .isSubsetOf(0, 5)
                    .contains(0);
            assertThat(alice.ok("cluster", "plan").stdout()).isEmpty();
            assertThat(release(web1, "1." + round + ".0").resolve("pod.state")).hasContent("running");
        }
    }

    @Test
    @Order(7)
    void aBusySshdIsAskedAgain() throws Exception {
        Operator carol = alice.colleague("carol");
        // As many connections that have not logged in as MaxStartups allows at most: the next ones are dropped.
        var waiting = new ArrayList<Socket>();
        for (int i = 0; i < 110; i++) {
            waiting.add(new Socket(lone.address(), 22));
        }
        Process sync = carol.start("cluster", "sync");
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> dropsAfter(waiting.getLast().getLocalPort()) > 0);
        for (Socket socket : waiting) {
            socket.close();
        }
        assertThat(sync.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(sync.exitValue()).isZero();
    }

    /// How many connections were dropped after the last of our own.
    private static long dropsAfter(int port) throws IOException {
        List<String> lines = Files.readAllLines(lone.log());
        long last = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("port " + port + " ")) {
                last = i + 1L;
            }
        }
        return lines.stream()
                .skip(last)
                .filter(line -> line.startsWith("drop connection"))
                .count();
    }

    @Test
    @Order(8)
    void anotherKeyIsRefusedUntilSomebodySaysItIsRight() throws Exception {
        String before = web2.fingerprint();
        web2.changeKey();
        CommandResult sync = alice.run("cluster", "sync");
        assertThat(sync.exitCode()).isEqualTo(1);
        assertThat(sync.stderr()).contains("host web2: its key is not the one in known_hosts", "sns host key web2");
        assertThat(sync.stdout()).contains("web1  unchanged");
        CommandResult key = alice.run("host", "key", "web2", "--accept=any");
        assertThat(key.exitCode()).isEqualTo(4);
        assertThat(key.stderr()).contains(before, web2.fingerprint(), "--replace");
        alice.ok("host", "key", "web2", "--replace", "--accept=" + web2.fingerprint());
        alice.commit();
        alice.ok("cluster", "sync");
    }

    @Test
    @Order(9)
    void aKeyThatIsNotLetInIsTold() throws Exception {
        Operator dave = alice.colleague("dave");
        dave.file("lone/host.env", "HOST=10.77.0.20\nUSER=lea\nHOSTHOME=lone\nKEYFILE=" + web1.privateKey() + "\n");
        CommandResult ps = dave.run("pod", "ps", "web@lone");
        assertThat(ps.stderr()).contains("it does not let the user lea in with the key " + web1.privateKey());
        dave.file("lone/host.env", "HOST=10.77.0.20\nPORT=23\nUSER=lea\nHOSTHOME=lone\n");
        assertThat(dave.run("pod", "ps", "web@lone").stderr()).contains("10.77.0.20:23 refuses connections");
        dave.file("web1/host.env", "HOST=10.79.0.11\nPORT=23\nUSER=uno\nJUMPHOST=../middle\n");
        assertThat(dave.run("pod", "ps", "web@web1").stderr())
                .contains("the jump host middle cannot reach 10.79.0.11:23");
    }
}
