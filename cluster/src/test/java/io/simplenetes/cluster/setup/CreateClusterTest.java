package io.simplenetes.cluster.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.cluster.file.Tree;
import io.simplenetes.cluster.git.Git;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterName;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateClusterTest {

    private static final ClusterName NAME = new ClusterName("prod");

    @TempDir
    Path temp;

    private Caller caller(Map<String, String> environment) {
        return Caller.of(environment, temp);
    }

    @Test
    void aNewProjectIsCommittedAndStaysCleanWhenLogsGrow() throws IOException {
        ClusterProject project = CreateCluster.create(NAME, caller(Map.of()));

        assertThat(project.root()).isEqualTo(temp.resolve("prod"));
        assertThat(project.id()).matches("prod-[0-9a-f]{32}");
        Git git = new Git(project.root());
        assertThat(git.head()).isNotEmpty();
        assertThat(new Tree(project.root()).files())
                .containsExactly(".gitignore", "cluster-id.txt", "cluster-vars.env", "log.txt");
        assertThat(git.isDirty(".")).isFalse();
        try (var beside = Files.list(temp)) {
            assertThat(beside).containsExactly(project.root());
        }
    }

    /// The original drew from 65535 numbers by the second (weakness 16).
    @Test
    void twoClustersHaveDifferentIds() throws IOException {
        String first = CreateCluster.create(NAME, caller(Map.of())).id();
        Files.move(temp.resolve("prod"), temp.resolve("first"));

        assertThat(CreateCluster.create(NAME, caller(Map.of())).id()).isNotEqualTo(first);
    }

    @Test
    void keysAndCredentialsAreNotCommittedButConfigsAre() throws IOException {
        ClusterProject project = CreateCluster.create(NAME, caller(Map.of()));
        Tree tree = new Tree(project.root());
        tree.file("web1/id_rsa", "secret");
        tree.file("web1/id_rsa.pub", "");
        tree.file("web1/registry-config.json", "secret");
        tree.file("host.key", "secret");
        tree.file("_pods/web/pod.yaml", "");
        tree.file(".sns/lock", "");
        tree.file("_config/web/tls/server.key", "");
        tree.file("web1/pods/web/log.txt", "");

        assertThat(new Git(project.root()).dirtyPaths()).containsExactly("_config/web/tls/server.key");
        assertThat(new Git(project.root()).isDirty("web1/pods/web/log.txt")).isTrue();
    }

    @Test
    void withoutAGitIdentityNothingIsLeft() {
        var nobody = Map.of("GIT_CONFIG_GLOBAL", temp.resolve("none").toString(), "EMAIL", "", "GIT_AUTHOR_NAME", "");

        assertThatThrownBy(() -> CreateCluster.create(NAME, caller(nobody)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("git does not know who you are")
                .hasMessageContaining("git config --global user.name");

        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void whatIsThereIsNotTouched() throws IOException {
        new Tree(temp).file("prod", "a file");

        assertThatThrownBy(() -> CreateCluster.create(NAME, caller(Map.of())))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.REFUSED));

        Files.delete(temp.resolve("prod"));
        Files.createSymbolicLink(temp.resolve("prod"), temp.resolve("nowhere"));
        assertThatThrownBy(() -> CreateCluster.create(NAME, caller(Map.of()))).isInstanceOf(UserException.class);
    }

    @Test
    void aUserWithoutANameCanCreateOne() throws IOException {
        CreateCluster.create(NAME, caller(Map.of("USER", "")));

        assertThat(new Tree(temp).text("prod/log.txt"))
                .matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8} [0-9]+ \\S+ CREATED-CLUSTER-PROJECT\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pods", "keys", "a b", "../x", "-x", ".x", "a/b", "ä", "a\nb"})
    void aNameThatCannotBeAFolderOrAnIdIsRefused(String name) {
        assertThatThrownBy(() -> new ClusterName(name)).isInstanceOf(UserException.class);
    }
}
