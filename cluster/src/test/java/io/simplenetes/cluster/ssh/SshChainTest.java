package io.simplenetes.cluster.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.HostName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SshChainTest {

    @TempDir
    Path temp;

    private void host(String path, String jumpHost) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("prod").resolve(path));
        Files.writeString(folder.resolve("host.env"), "HOST=10.0.0.1\nJUMPHOST=" + jumpHost + "\n");
    }

    private SshChain chain(String host) {
        var project = new ClusterProject(temp.resolve("prod"));
        return SshChain.of(project.host(new HostName(host)), project);
    }

    @Test
    void jumpHostsAreFollowedToTheFirst() throws IOException {
        host("front", "");
        host("middle", "../front");
        host("worker", "../middle");

        assertThat(chain("worker")).hasToString("front, middle, worker");
        assertThat(chain("worker").via()).get().hasToString("front, middle");
        assertThat(chain("front").via()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../front", "../front/host.env", "../front/", "front", "../../other/front"})
    void aJumpHostIsAFolderAnEnvFileOrTheNameOfAHost(String jumpHost) throws IOException {
        host("front", "");
        host("../other/front", "");
        host("worker", jumpHost);

        assertThat(chain("worker")).hasToString("front, worker");
    }

    @Test
    void aChainThatDoesNotEndIsRefused() throws IOException {
        host("a", "../b");
        host("b", "../a");

        assertThatThrownBy(() -> chain("a"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("a/host.env: the chain of jump hosts is longer than 10")
                .hasMessageContaining("the host.env of a, b");
    }

    @Test
    void aJumpHostThatIsNotThereOrLocalIsRefused() throws IOException {
        host("worker", "../nowhere");
        assertThatThrownBy(() -> chain("worker")).hasMessageContaining("there is no host '../nowhere'");
        host("worker", "../here");
        host("here", "");
        Files.writeString(temp.resolve("prod/here/host.env"), "HOST=local\n");
        assertThatThrownBy(() -> chain("worker")).hasMessageContaining("no host that ssh can go through");
    }
}
