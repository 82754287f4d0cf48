package io.simplenetes.cluster.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.cluster.file.Tree;
import io.simplenetes.host.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterProjectTest {

    @TempDir
    Path temp;

    @Test
    void outsideAProjectTheUserIsToldWhatToDo() {
        assertThatThrownBy(() -> ClusterProject.locate(Map.of(), temp))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("sns cluster create NAME");
    }

    @Test
    void clusterPathIsTakenAsItIsAndNotSearchedUpwards() {
        new Tree(temp).file("prod/cluster-id.txt", "prod-1\n");
        new Tree(temp).file("prod/web1/host.env", "HOST=local\n");

        assertThat(ClusterProject.locate(Map.of("CLUSTERPATH", "prod"), temp).root())
                .isEqualTo(temp.resolve("prod"));
        assertThatThrownBy(() -> ClusterProject.locate(Map.of("CLUSTERPATH", "prod/web1"), temp))
                .hasMessageContaining("CLUSTERPATH is not a cluster project");
    }

    @Test
    void podsAreBesideTheProjectOrInIt() throws IOException {
        var project = new ClusterProject(temp.resolve("prod"));

        assertThat(project.podPath(Map.of(), temp)).isEqualTo(temp.resolve("prod/_pods"));

        Files.createDirectory(temp.resolve("pods"));
        assertThat(project.podPath(Map.of(), temp)).isEqualTo(temp.resolve("pods"));

        Files.createDirectory(temp.resolve("mine"));
        assertThat(project.podPath(Map.of("PODPATH", "mine"), temp)).isEqualTo(temp.resolve("mine"));
        assertThatThrownBy(() -> project.podPath(Map.of("PODPATH", "yours"), temp))
                .hasMessageContaining("PODPATH is not a folder");
    }

    @Test
    void anIdThatIsNoLineOfTextIsRefused() {
        new Tree(temp).file("cluster-id.txt", "a\nb\n");

        assertThatThrownBy(new ClusterProject(temp)::id).hasMessageContaining("not a cluster id");
    }
}
