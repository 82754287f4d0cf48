package io.simplenetes.cluster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFoldersTest {

    @TempDir
    Path temp;

    private Tree tree() {
        return new Tree(temp);
    }

    @Test
    void foldersAppearTogether() throws IOException {
        try (var staged = new StagedFolders()) {
            Files.writeString(staged.add(temp.resolve("a/release/1")).resolve("pod"), "x");
            Files.writeString(staged.add(temp.resolve("b/release/1")).resolve("pod"), "y");
            assertThat(temp.resolve("a/release/1")).doesNotExist();
            staged.publish();
            staged.keep();
        }

        assertThat(tree().files()).containsExactly("a/release/1/pod", "b/release/1/pod");
    }

    @Test
    void nothingIsLeftWhenOneHasNoPlace() throws IOException {
        tree().file("b/release/1/other", "");

        assertThatThrownBy(() -> {
                    try (var staged = new StagedFolders()) {
                        staged.add(temp.resolve("a/release/1"));
                        staged.add(temp.resolve("b/release/1"));
                        staged.publish();
                        staged.keep();
                    }
                })
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(tree().files()).containsExactly("b/release/1/other");
        assertThat(temp.resolve("a")).doesNotExist();
    }

    @Test
    void whatKilledProcessesLeaveIsSweptAndNothingElse() throws IOException {
        tree().file(".1.0.0.new-0123abcd/pod", "");
        tree().file(".config.old-0123abcd/nginx/x", "");
        tree().file(".1.0.0.1795324811/pod", "");
        tree().file("1.0.0/pod", "");

        StagedFolder.sweep(temp);
        StagedFolder.sweep(temp.resolve("nowhere"));

        assertThat(tree().files()).containsExactly(".1.0.0.1795324811/pod", "1.0.0/pod");
    }

    @Test
    void aFolderTakesThePlaceOfAnother() throws IOException {
        tree().file("config/old", "");

        try (var staged = StagedFolder.beside(temp.resolve("config"))) {
            Files.writeString(staged.folder().resolve("new"), "");
            staged.replace();
        }

        assertThat(tree().files()).containsExactly("config/new");
    }

    @Test
    void linksAreCopiedAndRemovedAsLinks() throws IOException {
        tree().file("outside/kept", "");
        tree().file("source/a b/ü", "x");
        Files.createSymbolicLink(temp.resolve("source/link"), temp.resolve("outside"));

        FileTree.copy(temp.resolve("source"), temp.resolve("target"));
        assertThat(Files.readSymbolicLink(temp.resolve("target/link"))).isEqualTo(temp.resolve("outside"));
        assertThat(tree().text("target/a b/ü")).isEqualTo("x");

        FileTree.delete(temp.resolve("target"));
        FileTree.delete(temp.resolve("target"));
        assertThat(tree().files()).containsExactly("outside/kept", "source/a b/ü");
    }
}
