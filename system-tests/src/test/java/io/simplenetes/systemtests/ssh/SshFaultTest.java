package io.simplenetes.systemtests.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import io.simplenetes.systemtests.harness.Host;
import io.simplenetes.systemtests.harness.Laboratory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Whatever breaks between here and a host, and after however many bytes: each file over there is the old one or
/// the new one, its lock
/// is free, and the next sync brings the rest. What breaks on the host itself is FaultTest's.
class SshFaultTest {

    /// Stands before ssh: when this is the session of a sync it lets so many bytes through, and then does what the
    /// fault says.
    private static final String SSH = """
            #!/bin/sh
            case " $* " in *" -T "*) ;; *) exec /usr/bin/ssh "$@" ;; esac
            read -r fault bytes <"$0.fault"
            case $fault in
            none) exec /usr/bin/ssh "$@" ;;
            count) tee "$0.count" | /usr/bin/ssh "$@" ;;
            cut) { dd bs=1 count="$bytes" status=none; ip link set n1-lab down; sleep 1; } | /usr/bin/ssh "$@" ;;
            connection) { dd bs=1 count="$bytes" status=none; pkill -KILL -f '[C]ontrolPersist'; } | /usr/bin/ssh "$@" ;;
            sshd) { dd bs=1 count="$bytes" status=none; pkill -KILL -u fay; } | /usr/bin/ssh "$@" ;;
            client) { dd bs=1 count="$bytes" status=none; kill -KILL "$PPID"; } | /usr/bin/ssh "$@" ;;
            esac
            """;

    private static final int POINTS = 9;

    @Test
    void theHostEndsOldOrNewIsUnlockedAndTheNextSyncConverges() throws Exception {
        Host host = Host.make("n1", "fay", "lab:10.77.0.11");
        Path home = host.home().resolve("n1");
        Path programs = Files.createDirectories(Laboratory.folder().resolve("programs"));
        Path ssh = Files.writeString(programs.resolve("ssh"), SSH);
        assertThat(ssh.toFile().setExecutable(true)).isTrue();
        fault(ssh, "none", 0);
        Operator plain = Operator.create("alice");
        Operator alice = plain.with(programs);
        alice.register(host, "");
        alice.ok("host", "init", "n1", "--accept=any");
        alice.pod("n1", "1.0.0");
        alice.commit();
        alice.ok("cluster", "sync");
        Path before = Laboratory.folder().resolve("before");
        copy(home, before);
        alice.pod("n1", "1.1.0");
        alice.file("_config/web/site/more", "new\n");
        alice.file("_config/web/site/page ü", "new\n");
        alice.ok("pod", "updateconfig", "web:1.0.0");
        alice.commit();
        fault(ssh, "count", 0);
        alice.ok("cluster", "sync");
        int total = (int) Files.size(programs.resolve("ssh.count"));
        Map<String, String> old = content(before);
        Map<String, String> fresh = content(home);
        for (String fault : new String[] {"connection", "sshd", "client"}) {
            for (int bytes : IntStream.rangeClosed(1, POINTS)
                    .map(n -> total * n / (POINTS + 1))
                    .toArray()) {
                breakOff(alice, ssh, fault, bytes, home, before, old, fresh);
            }
        }
        // A cable that is pulled is noticed only when nothing answers for 15 s: once is enough.
        breakOff(alice, ssh, "cut", total * 2 / 3, home, before, old, fresh);
    }

    private static void breakOff(
            Operator alice,
            Path ssh,
            String fault,
            int bytes,
            Path home,
            Path before,
            Map<String, String> old,
            Map<String, String> fresh)
            throws Exception {
        copy(before, home);
        fault(ssh, fault, bytes);
        CommandResult sync = alice.run("cluster", "sync");
        fault(ssh, "none", 0);
        CommandRunner.run(Command.of("ip", "link", "set", "n1-lab", "up"));
        assertThat(sync.exitCode())
                .as(fault + " " + bytes + ": " + sync.stderr())
                .isIn(1, 128 + 9);
        Awaitility.await()
                .until(() -> CommandRunner.run(Command.of(
                                "flock", "-n", home.resolve(".simplenetes-lock").toString(), "true"))
                        .ok());
        content(home)
                .forEach((path, text) -> assertThat(text)
                        .as("%s after %s at %d", path, fault, bytes)
                        .isIn(old.get(path), fresh.get(path)));
        alice.ok("cluster", "sync");
        assertThat(content(home)).as("converged after %s at %d", fault, bytes).isEqualTo(fresh);
        assertThat(home.resolve(".simplenetes-staging")).doesNotExist();
    }

    private static void fault(Path ssh, String fault, int bytes) throws IOException {
        Files.writeString(ssh.resolveSibling("ssh.fault"), fault + " " + bytes + "\n");
    }

    private static void copy(Path from, Path to) throws InterruptedException {
        CommandRunner.run(Command.of("rm", "-rf", to.toString()));
        assertThat(CommandRunner.run(Command.of("cp", "-a", from.toString(), to.toString()))
                        .ok())
                .isTrue();
    }

    /// What is there, without our own bookkeeping.
    private static Map<String, String> content(Path home) throws IOException {
        var all = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = home.relativize(file).toString();
                if (!path.startsWith(".simplenetes-") && !path.equals("lock-token.txt")) {
                    all.put(path, Files.readString(file));
                }
            }
        }
        return all;
    }
}
