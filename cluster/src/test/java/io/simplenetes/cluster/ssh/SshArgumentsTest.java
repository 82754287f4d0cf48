package io.simplenetes.cluster.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.host.name.HostName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshArgumentsTest {

    private static final Path SOCKET = Path.of("/run/user/1000/sns/abc/123");

    @TempDir
    Path temp;

    private SshHop hop(String env) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("prüf 1/web1"));
        Files.writeString(folder.resolve("host.env"), env);
        var project = new ClusterProject(temp.resolve("prüf 1"));
        return SshChain.of(new ProjectHost(new HostName("web1"), folder), project)
                .target();
    }

    private Path root() {
        return temp.resolve("prüf 1");
    }

    @Test
    void aConnectionThatIsShared() throws IOException {
        SshHop hop = hop("HOST=10.0.0.5\nPORT=2222\nUSER=alice\nFLAGS=-oConnectTimeout=30 -4\n");

        assertThat(SshArguments.connect(hop, root(), SOCKET, Optional.empty(), true))
                .containsExactly(("ssh -f -N -o BatchMode=yes -o ControlMaster=yes -o ControlPath=" + SOCKET
                                + " -o ControlPersist=60 -o StrictHostKeyChecking=yes"
                                + " -o UserKnownHostsFile=known_hosts -o GlobalKnownHostsFile=/dev/null"
                                + " -o HostKeyAlias=web1 -o CheckHostIP=no -o UpdateHostKeys=no"
                                + " -o ClearAllForwardings=yes -o ForwardAgent=no -o ForwardX11=no"
                                + " -o PermitLocalCommand=no -oConnectTimeout=30 -4 -o ConnectTimeout=15"
                                + " -o ServerAliveInterval=5 -o ServerAliveCountMax=3"
                                + " -p 2222 -l alice -- 10.0.0.5")
                        .split(" "));
    }

    @Test
    void aHostWhoseKeyIsNotRecordedMustBeKnownToTheUsersOwnSsh() throws IOException {
        assertThat(SshArguments.connect(hop("HOST=web1.example.org\n"), root(), SOCKET, Optional.empty(), false))
                .contains("StrictHostKeyChecking=yes")
                .noneMatch(
                        argument -> argument.startsWith("UserKnownHostsFile") || argument.startsWith("HostKeyAlias"));
    }

    @Test
    void aConnectionThroughTheOneToTheJumpHost() throws IOException {
        Path jump = SOCKET.resolveSibling("jump");

        assertThat(SshArguments.connect(hop("HOST=10.0.0.5\n"), root(), SOCKET, Optional.of(jump), true))
                .containsSequence(
                        "-o",
                        "ProxyCommand=ssh -F /dev/null -E /run/user/1000/sns/abc/123.proxy"
                                + " -o ControlPath=/run/user/1000/sns/abc/jump -o ProxyCommand=false -W %h:%p -- jump");
    }

    @Test
    void aKeyFileIsNamedFromTheProjectsFolderWithoutWhatSshWouldReplace() throws IOException {
        SshHop hop = hop("HOST=10.0.0.5\nKEYFILE=../../keys/50%h key\n");
        Path keys = Files.createDirectories(temp.resolve("keys"));

        assertThat(SshArguments.connect(hop, root(), SOCKET, Optional.empty(), true))
                .doesNotContain("-i");
        Files.writeString(keys.resolve("50%h key"), "");
        assertThat(SshArguments.connect(hop, root(), SOCKET, Optional.empty(), true))
                .containsSequence("-o", "IdentitiesOnly=yes", "-i", "../keys/50%%h key", "--", "10.0.0.5");
    }

    @Test
    void aSessionGoesOverTheSharedConnectionOrNotAtAll() throws IOException {
        assertThat(SshArguments.session(hop("HOST=10.0.0.5\n"), SOCKET))
                .isEqualTo(List.of(
                        "ssh",
                        "-F",
                        "/dev/null",
                        "-T",
                        "-o",
                        "ControlPath=/run/user/1000/sns/abc/123",
                        "-o",
                        "ProxyCommand=false",
                        "--",
                        "web1"));
    }

    @Test
    void aHostIsAskedForItsKeyBeforeAnythingIsSaidOfUs() throws IOException {
        assertThat(SshArguments.askForKey(hop("HOST=10.0.0.5\n"), Path.of("/run/key"), Optional.empty()))
                .contains("PreferredAuthentications=none", "UserKnownHostsFile=/run/key", "HostKeyAlias=web1")
                .contains("StrictHostKeyChecking=accept-new", "HashKnownHosts=no", "ControlPath=none")
                .doesNotContain("-i");
    }
}
