package io.simplenetes.systemtests.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.process.CommandResult;
import io.simplenetes.systemtests.harness.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Twenty hosts behind one jump host whose sshd has MaxStartups at its default, 10:30:100.
class ManyHostsTest {

    private static final int HOSTS = 20;

    @Test
    void twentyHostsBehindOneJumpHostAreSyncedAtOnce() throws IOException, InterruptedException {
        Host gate = Host.make("gate", "sns", "lab:10.77.0.3", "farm:10.80.0.2");
        Operator operator = Operator.create("olga");
        operator.register(gate, "");
        operator.ok("host", "state", "gate", "-s", "disabled");
        List<Host> hosts = new ArrayList<>();
        for (int i = 1; i <= HOSTS; i++) {
            Host host = Host.make("m" + i, "sns", "farm:10.80.0." + (i + 10));
            operator.register(host, "gate");
            hosts.add(host);
        }
        var known = new StringBuilder();
        for (Host host : hosts) {
            known.append(host.name()).append(' ').append(host.publicKey()).append('\n');
            operator.pod(host.name(), "1.0.0");
            Files.createDirectories(host.home().resolve(host.name()).resolve("pods"));
        }
        operator.ok("host", "key", "gate", "--accept=" + gate.fingerprint());
        operator.file("known_hosts", Files.readString(operator.project().resolve("known_hosts")) + known);
        for (Host host : hosts) {
            // What `sns host init` makes, twenty times faster.
            Files.writeString(
                    host.home().resolve(host.name()).resolve("cluster-id.txt"),
                    Files.readString(operator.project().resolve("cluster-id.txt")));
        }
        hosts.getFirst().give();
        operator.commit();

        CommandResult sync = operator.ok("cluster", "sync");

        assertThat(sync.stdout().lines()).hasSize(HOSTS).allMatch(line -> line.contains("changed  1 operation"));
        assertThat(operator.ok("cluster", "sync").stdout().lines()).allMatch(line -> line.endsWith("unchanged"));
        assertThat(operator.ok("pod", "ps", "web", "-r").stdout()).isEqualTo("0/20\n");
        assertThat(Files.readString(gate.log()))
                .containsOnlyOnce("Accepted publickey")
                .doesNotContain("drop connection");
        for (Host host : hosts) {
            assertThat(Files.readString(host.log())).containsOnlyOnce("Accepted publickey");
        }
    }
}
