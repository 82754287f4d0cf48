package io.simplenetes.cluster.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.name.HostName;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHostsTest {

    private static final HostName WEB = new HostName("web");
    private static final HostKey KEY = new HostKey("ssh-ed25519", "AAAA");

    @TempDir
    Path temp;

    @Test
    void aKeyIsRecordedInPlaceOfTheOldOneAndOthersStay() throws IOException {
        var known = new KnownHosts(temp.resolve("known_hosts"));
        assertThat(known.has(WEB)).isFalse();
        Files.writeString(known.file(), "# a comment\nother,web2 ssh-rsa AAAB x\nweb ssh-rsa AAAC\nweb ecdsa AAAD\n");
        assertThat(known.keys(WEB)).containsExactly(new HostKey("ssh-rsa", "AAAC"), new HostKey("ecdsa", "AAAD"));

        known.record(WEB, KEY);

        assertThat(known.file()).hasContent("# a comment\nother,web2 ssh-rsa AAAB x\nweb ssh-ed25519 AAAA\n");
        assertThat(known.keys(new HostName("web2"))).hasSize(1);
    }

    @Test
    void aFingerprintIsTheOneThatSshKeygenShows() throws Exception {
        Path key = temp.resolve("key");
        CommandRunner.run(
                Command.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "a comment", "-f", key.toString()));
        String shown = CommandRunner.run(Command.of("ssh-keygen", "-lf", key.toString()))
                .stdout();

        HostKey read = HostKey.read(Files.readString(temp.resolve("key.pub"))).orElseThrow();

        assertThat(shown).contains(" " + read.fingerprint() + " ");
        assertThat(read.type()).isEqualTo("ssh-ed25519");
    }

    @Test
    void whatIsNoKeyIsNone() {
        assertThat(HostKey.read("ssh-ed25519")).isEmpty();
        assertThat(HostKey.read("ssh-ed25519 not;base64")).isEmpty();
        assertThat(HostKey.read("")).isEmpty();
    }
}
