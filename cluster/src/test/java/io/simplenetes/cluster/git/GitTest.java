package io.simplenetes.cluster.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.cluster.file.Tree;
import io.simplenetes.host.error.UserException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTest {

    private static final String UNKNOWN = "0123456789012345678901234567890123456789";

    @TempDir
    Path temp;

    private Git git = new Git(Path.of("/"));
    private Tree tree = new Tree(Path.of("/"));

    @BeforeEach
    void init() {
        git = new Git(temp);
        tree = new Tree(temp);
        git.require("init", "-q");
    }

    private String commit(String file) {
        tree.file(file, file);
        git.require("add", "--", file);
        git.require("commit", "-q", "-m", file);
        return git.head();
    }

    @Test
    void theHeadIsAFullId() {
        assertThat(commit("a")).matches("[0-9a-f]{40}");
    }

    @Test
    void aRepoWithoutCommitsHasNoHead() {
        assertThatThrownBy(git::head).isInstanceOf(UserException.class).hasMessageContaining("no commit yet");
    }

    @Test
    void ancestryFollowsTheHistory() {
        String first = commit("a");
        String second = commit("b");
        git.require("checkout", "-q", "-b", "other", first);
        String other = commit("c");

        assertThat(git.isAncestor(first, second)).isTrue();
        assertThat(git.isAncestor(first, first)).isTrue();
        assertThat(git.isAncestor(second, first)).isFalse();
        assertThat(git.isAncestor(second, other)).isFalse();
        assertThat(git.contains(other)).isTrue();
        assertThat(git.contains(UNKNOWN)).isFalse();
        assertThatThrownBy(() -> git.isAncestor(UNKNOWN, first)).isInstanceOf(UserException.class);
    }

    @Test
    void theChainIsOldestFirst() {
        String first = commit("a");
        String second = commit("b");

        String[] chain = git.chain().split(" ");

        assertThat(chain).hasSize(2);
        assertThat(first).startsWith(chain[0]);
        assertThat(second).startsWith(chain[1]);
    }

    /// In the original a dirty root log and a new `_synclogs` blocked the second sync, and blanks in paths were not
    /// understood (weakness 11).
    @Test
    void logsDoNotMakeItDirtyAndPathsMayHaveAnyCharacters() {
        commit("log.txt");
        tree.file("log.txt", "more");
        tree.file("web1/pods/web/log.txt", "more");
        tree.file("_synclogs/1.2.sync.log.txt", "more");

        assertThat(git.isClean()).isTrue();

        tree.file("a \"b\"\nü/catalog.txt", "");
        tree.file("-> x", "");
        assertThat(git.dirtyPaths()).containsExactly("-> x", "a \"b\"\nü/catalog.txt");
    }

    @Test
    void aMovedFileIsTwoDirtyPaths() {
        commit("a");
        git.require("mv", "a", "b");

        assertThat(git.dirtyPaths()).containsExactly("a", "b");
    }

    @Test
    void aFolderWithinARepoIsAskedForItself() {
        commit("prod/a");
        tree.file("outside", "");
        tree.file("prod/b", "");

        assertThat(new Git(temp.resolve("prod")).dirtyPaths()).containsExactly("b");
        assertThat(new Git(temp.resolve("prod")).isDirty("a")).isFalse();
    }

    @Test
    void theRepoOfACallingHookIsNotTaken() {
        commit("a");
        var hooked = new Git(temp, Map.of("GIT_CONFIG_GLOBAL", "/dev/null"));

        assertThat(hooked.command("status").unset()).contains("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE");
        assertThat(hooked.head()).isEqualTo(git.head());
    }

    @Test
    void outsideARepoGitSaysSo() {
        var outside = new Git(temp.resolveSibling("."));

        assertThatThrownBy(outside::head).hasMessageContaining("not a git repository");
        assertThat(outside.isRepo()).isFalse();
        assertThat(git.isRepo()).isTrue();
    }
}
