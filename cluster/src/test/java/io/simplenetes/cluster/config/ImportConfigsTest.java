package io.simplenetes.cluster.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.cluster.Workshop;
import io.simplenetes.cluster.config.ImportConfigs.Imported;
import io.simplenetes.cluster.file.Tree;
import io.simplenetes.cluster.repo.PodRepo;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.PodName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportConfigsTest {

    @TempDir
    Path temp;

    /// The project has imported `site/page` of the pod and has a file of its own; all is committed.
    private Workshop shop() throws IOException {
        Workshop shop = Workshop.in(temp);
        shop.host("web1");
        Tree repo = shop.pod("web", "api: 1.0.0-beta2\npodVersion: 1.0.0\n");
        repo.file("config/site/page", "one");
        shop.commit(repo.folder());
        shop.attach("web", "web1");
        shop.tree().file("_config/web/site/own", "own");
        shop.commit(shop.tree().folder());
        return shop;
    }

    private static Optional<Imported> importAgain(Workshop shop, boolean force) throws IOException {
        PodRepo repo = PodRepo.open(shop.pods(), new PodName("web"), Optional.empty(), shop.caller());
        return new ImportConfigs(shop.project(), shop.caller()).importAgain(repo, force);
    }

    @Test
    void changesOfTheRepoArriveAndWhatIsTheProjectsStays() throws IOException {
        Workshop shop = shop();
        Tree repo = new Tree(shop.pods().resolve("web"));
        repo.file("config/site/page", "two");
        repo.file("config/_tpl/new", "new");
        shop.commit(repo.folder());

        assertThat(importAgain(shop, false))
                .contains(new Imported(List.of("_tpl/new"), List.of("site/page"), List.of("site/own")));

        assertThat(shop.tree().text("_config/web/site/page")).isEqualTo("two");
        assertThat(shop.tree().text("_config/web/_tpl/new")).isEqualTo("new");
        assertThat(shop.tree().text("_config/web/site/own")).isEqualTo("own");
        assertThat(shop.tree().text("log.txt").lines().toList().getLast()).contains(" alice IMPORT_POD_CFG web:");
    }

    @Test
    void whatIsNotCommittedIsOverwrittenOnlyByForce() throws IOException {
        Workshop shop = shop();
        shop.tree().file("_config/web/site/page", "mine");

        assertThatThrownBy(() -> importAgain(shop, false))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("changes that are not committed")
                .hasMessageContaining("--force");
        assertThat(shop.tree().text("_config/web/site/page")).isEqualTo("mine");

        assertThat(importAgain(shop, true).orElseThrow().changed()).containsExactly("site/page");
        assertThat(shop.tree().text("_config/web/site/page")).isEqualTo("one");
    }

    @Test
    void aFileInTheWayOfAFolderIsAnErrorAndNothingChanges() throws IOException {
        Workshop shop = shop();
        Tree repo = new Tree(shop.pods().resolve("web"));
        repo.file("config/site/own/deeper", "x");
        shop.commit(repo.folder());

        assertThatThrownBy(() -> importAgain(shop, false)).hasMessageContaining("one is a file, the other a folder");

        assertThat(shop.tree().text("_config/web/site/own")).isEqualTo("own");
        assertThat(shop.tree().files()).noneMatch(path -> path.contains(".new-"));
    }
}
