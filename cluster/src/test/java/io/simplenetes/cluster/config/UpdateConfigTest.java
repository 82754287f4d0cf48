package io.simplenetes.cluster.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.cluster.Workshop;
import io.simplenetes.cluster.file.FileTree;
import io.simplenetes.cluster.file.Tree;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.host.file.ConfigChecksum;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateConfigTest {

    private static final String RELEASE = "web1/pods/web/release/1.0.0/";

    @TempDir
    Path temp;

    /// A release that has the configs a, b and c.
    private Workshop shop() throws IOException {
        Workshop shop = Workshop.in(temp);
        shop.host("web1");
        shop.pod("web", "");
        Tree tree = shop.tree();
        tree.file("web1/pods/web/log.txt", "");
        tree.file(RELEASE + "pod", "");
        for (String config : List.of("a", "b", "c")) {
            tree.file(RELEASE + "config/" + config + "/x", config);
            tree.file("_config/web/" + config + "/x", config);
        }
        PodConfigs.writeChecksums(tree.folder().resolve(RELEASE + "config"));
        return shop;
    }

    private static List<UpdateConfig.Updated> update(Workshop shop, String ref) throws IOException {
        return new UpdateConfig(shop.project(), shop.caller()).update(PodRef.parse(ref));
    }

    @Test
    void whatIsUpToDateIsNotTouched() throws IOException {
        Workshop shop = shop();

        assertThat(update(shop, "web"))
                .singleElement()
                .satisfies(updated -> assertThat(updated.changed()).isEmpty());
        assertThat(shop.tree().text("web1/pods/web/log.txt")).isEmpty();
    }

    @Test
    void newChangedAndRemovedConfigsArrive() throws IOException {
        Workshop shop = shop();
        Tree tree = shop.tree();
        tree.file("_config/web/a/x", "changed");
        tree.file("_config/web/b/sub folder/.hidden", "");
        tree.file("_config/web/new/x", "");
        tree.file("_config/web/_tpl/x", "");
        tree.file("_config/web/loose", "");
        FileTree.delete(tree.folder().resolve("_config/web/c"));

        assertThat(update(shop, "web:1.0.0@web1"))
                .singleElement()
                .satisfies(updated -> assertThat(updated.changed()).isEqualTo(Set.of("a", "b", "c", "new")));

        assertThat(tree.files().stream().filter(path -> path.startsWith(RELEASE)))
                .containsExactly(
                        RELEASE + "config/a.txt",
                        RELEASE + "config/a/x",
                        RELEASE + "config/b.txt",
                        RELEASE + "config/b/sub folder/.hidden",
                        RELEASE + "config/b/x",
                        RELEASE + "config/new.txt",
                        RELEASE + "config/new/x",
                        RELEASE + "pod");
        assertThat(tree.text(RELEASE + "config/b.txt").strip())
                .isEqualTo(ConfigChecksum.of(tree.folder().resolve("_config/web/b")));
        assertThat(tree.text("web1/pods/web/log.txt")).endsWith(" alice UPDATE_CONFIG release:1.0.0 cfg:<unknown>\n");
        assertThat(update(shop, "web").getFirst().changed()).isEmpty();
    }

    @Test
    void aTornUpdateIsMended() throws IOException {
        Workshop shop = shop();
        Tree tree = shop.tree();
        FileTree.delete(tree.folder().resolve(RELEASE + "config"));
        tree.file(RELEASE + ".config.old-0123abcd/a/x", "old");

        assertThat(update(shop, "web").getFirst().changed()).containsExactly("a", "b", "c");

        assertThat(tree.folder().resolve(RELEASE + ".config.old-0123abcd")).doesNotExist();
        assertThat(tree.text(RELEASE + "config/a/x")).isEqualTo("a");
    }

    @Test
    void thereMustBeConfigsAndARelease() throws IOException {
        Workshop shop = shop();

        assertThatThrownBy(() -> update(shop, "api")).hasMessageContaining("the project has no configs of pod 'api'");
        assertThatThrownBy(() -> update(shop, "web:2.0.0"))
                .hasMessageContaining("pod 'web' has no version 2.0.0")
                .hasMessageContaining("it has 1.0.0");
    }
}
