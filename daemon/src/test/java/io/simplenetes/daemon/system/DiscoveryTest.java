package io.simplenetes.daemon.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {

    private static final SystemConf ALL = new SystemConf(Optional.of(List.of("me")), List.of(), 0);

    @TempDir
    Path folder;

    private Account me = new Account("me", 1, 1, Path.of("/nowhere"));

    @BeforeEach
    void whoIsThis() throws IOException {
        // The account with this uid, whoever runs the test: root as well, who is never served by default.
        int uid = (Integer) Files.getAttribute(folder, "unix:uid");
        me = new Account("me", uid, uid, folder);
    }

    private Path home(Path path) throws IOException {
        Files.createDirectories(path.resolve("pods"));
        Files.writeString(path.resolve("cluster-id.txt"), "prod-1\n");
        return path;
    }

    private List<Path> found(SystemConf conf, Account... accounts) {
        return List.copyOf(new Discovery(List.of(accounts), conf).homes().keySet());
    }

    /// The settings name the folder, so that this holds for root as well.
    private SystemConf naming(Path... homes) {
        return new SystemConf(Optional.of(List.of()), List.of(homes), 0);
    }

    @Test
    void aFolderWithIdAndPodsOfTheSameOwnerIsOne() throws IOException {
        Path home = home(folder.resolve("cluster"));

        assertThat(found(naming(home), me)).containsExactly(home);
        assertThat(new Discovery(List.of(me), naming(home)).troubles()).isEmpty();
        if (!me.isRoot()) {
            assertThat(found(ALL, me)).containsExactly(home);
        }
    }

    @Test
    void anotherDepthIsNone() throws IOException {
        home(folder.resolve("a/b"));
        home(folder);
        Account other = new Account("other", me.uid(), me.gid(), folder.resolve("absent"));

        assertThat(found(new SystemConf(Optional.empty(), List.of(), 0), me, other))
                .isEmpty();
    }

    /// S2, S3, S4: root followed links that a user made.
    @Test
    void noLinkIsFollowed() throws IOException {
        Path real = home(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        Path pods = Files.createDirectories(folder.resolve("linked-pods"));
        Files.createSymbolicLink(pods.resolve("pods"), real.resolve("pods"));
        Files.writeString(pods.resolve("cluster-id.txt"), "x");
        Path id = Files.createDirectories(folder.resolve("linked-id/pods"))
                .resolveSibling(".")
                .normalize();
        Files.createSymbolicLink(id.resolve("cluster-id.txt"), real.resolve("cluster-id.txt"));

        assertThat(found(naming(link, pods, id), me)).isEmpty();
        assertThat(new Discovery(List.of(me), naming(link, pods, id)).troubles())
                .hasSize(3);
    }

    /// S4: what belongs to somebody else is not served with the ids of the account in whose home it lies.
    @Test
    void aFolderOfAnotherOwnerIsNone() throws IOException {
        Path home = home(folder.resolve("cluster"));
        Account neighbour = new Account("neighbour", me.uid() + 1, 1, folder);

        assertThat(found(new SystemConf(Optional.empty(), List.of(), 0), neighbour))
                .isEmpty();
        assertThat(new Discovery(List.of(neighbour), naming(home)).troubles().values())
                .singleElement()
                .asString()
                .endsWith("has no account");
    }

    @Test
    void whatIsNamedAndNotThereIsATrouble() {
        assertThat(new Discovery(List.of(me), naming(folder.resolve("no")))
                        .troubles()
                        .values())
                .containsExactly("there is no such folder");
    }
}
