package io.simplenetes.cluster.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.host.name.HostName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What ssh says, as OpenSSH 9.2 says it, and what the user is told.
class SshFailureTest {

    @TempDir
    Path temp;

    @BeforeEach
    void aHostBehindAnother() throws IOException {
        host("front", "HOST=10.0.0.1\n");
        host("web", "HOST=10.1.0.2\nUSER=alice\nJUMPHOST=../front\n");
    }

    private void host(String name, String env) throws IOException {
        Files.createDirectories(temp.resolve(name));
        Files.writeString(temp.resolve(name).resolve("host.env"), env);
    }

    private SshChain chain() {
        var project = new ClusterProject(temp);
        return SshChain.of(new ProjectHost(new HostName("web"), temp.resolve("web")), project);
    }

    private SshFailure failure(String said) {
        return SshFailure.of(chain().target(), chain().via().map(SshChain::target), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ssh: connect to host 10.1.0.2 port 22: Connection refused               | 10.1.0.2:22 refuses connections
            ssh: connect to host 10.1.0.2 port 22: Connection timed out             | 10.1.0.2:22 does not answer
            ssh: connect to host 10.1.0.2 port 22: No route to host                 | 10.1.0.2:22 does not answer
            Connection timed out during banner exchange                             | 10.1.0.2:22 does not answer
            ssh: Could not resolve hostname web: Name or service not known          | is not known
            alice@10.1.0.2: Permission denied (publickey,password).                 | it does not let the user alice in
            @ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @                    | its key is not the one in known_hosts
            No ED25519 host key is known for web. Host key verification failed.     | its key is not known
            Stdio forwarding request failed: Session open refused by peer           | the jump host front cannot reach 10.1.0.2:22
            @ WARNING: UNPROTECTED PRIVATE KEY FILE! @                              | does not take the private key
            Bad configuration option: nonsense                                      | ssh failed: Bad configuration option: nonsense
            """)
    void whatSshSaysIsExplained(String said, String told) {
        SshFailure failure = failure(said);

        assertThat(failure.what()).contains(told);
        assertThat(failure.remedy()).isNotBlank();
        assertThat(failure.passing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kex_exchange_identification: read: Connection reset by peer
            kex_exchange_identification: Connection closed by remote host
            Connection closed by 10.1.0.2 port 22
            """)
    void aBusySshdIsWorthAnotherAttempt(String said) {
        assertThat(failure(said).passing()).isTrue();
    }

    @Test
    void aRefusalOfTheKeyIsToldThoughSshWarnedOfSomethingElseFirst() {
        assertThat(failure("Warning: Identity file x not accessible\nalice@10.1.0.2: Permission denied (publickey).\n")
                        .what())
                .contains("it does not let the user alice in with the keys of ssh's agent");
    }

    @Test
    void theHopThatFailedIsNamed() {
        SshFailure failure = failure("Connection refused");

        assertThat(failure.problem(chain(), chain().target())).hasToString("""
                host web: 10.1.0.2:22 refuses connections
                       see that sshd runs there, and HOST and PORT in its host.env""");
        assertThat(failure.problem(chain(), chain().hops().getFirst()).what()).startsWith("jump host front: ");
    }
}
