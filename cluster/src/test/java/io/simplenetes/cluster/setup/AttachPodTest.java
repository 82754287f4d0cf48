package io.simplenetes.cluster.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.cluster.Workshop;
import io.simplenetes.cluster.file.Tree;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.PodName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachPodTest {

    private static final PodName WEB = new PodName("web");
    private static final String YAML = """
            podVersion: 1.0.0
            containers:
              - name: main
                image: ${image}
                env:
                  - name: mode
                    value: ${DEVMODE}${HOSTPORTAUTO1}${podVersion}
            """;

    @TempDir
    Path temp;

    private Workshop shop(Path temp) throws IOException {
        Workshop shop = Workshop.in(temp);
        shop.host("web1");
        return shop;
    }

    @Test
    void aPodIsAttachedByItsLogAndItsVariablesAreNamed() throws IOException {
        Workshop shop = shop(temp);
        shop.pod("web", YAML);
        shop.tree().file("cluster-vars.env", "DEVMODE=\n");

        AttachPod.Attached attached = shop.attach("web", "web1");

        assertThat(attached.unset()).containsExactly("web_image");
        assertThat(attached.imported()).isFalse();
        ProjectHost host = shop.project().host(new HostName("web1"));
        assertThat(host.attached(WEB)).isTrue();
        assertThat(shop.tree().text("web1/pods/web/log.txt"))
                .isEqualTo("2026-11-22 05:19:03 1795324743 alice ATTACHED\n");
        assertThat(host.attachment(WEB).gitUrl()).doesNotExist();
    }

    @Test
    void theFirstAttachmentImportsTheConfigs() throws IOException {
        Workshop shop = shop(temp);
        shop.host("web2");
        Tree pod = shop.pod("web", YAML);
        pod.file("config/nginx/conf.d/a b.conf", "x");
        pod.file("config/_tpl/t", "y");
        shop.commit(pod.folder());

        assertThat(shop.attach("web", "web1").imported()).isTrue();

        assertThat(shop.tree().text("_config/web/nginx/conf.d/a b.conf")).isEqualTo("x");
        assertThat(shop.tree().text("_config/web/_tpl/t")).isEqualTo("y");
        assertThat(shop.tree().text("log.txt")).containsPattern(" alice IMPORT_POD_CFG web:[0-9a-f]{7,}\n");

        shop.tree().file("_config/web/nginx/conf.d/a b.conf", "edited");
        assertThat(shop.attach("web", "web2").imported()).isFalse();
        assertThat(shop.tree().text("_config/web/nginx/conf.d/a b.conf")).isEqualTo("edited");
    }

    @Test
    void aPodThatIsAttachedIsNotAttachedAgain() throws IOException {
        Workshop shop = shop(temp);
        shop.pod("web", YAML);
        shop.attach("web", "web1");

        assertThatThrownBy(() -> shop.attach("web", "web1")).hasMessageContaining("attached to host 'web1' already");
        assertThatThrownBy(() -> shop.attach("web", "web2")).hasMessageContaining("did you mean 'web1'?");
    }

    @Test
    void aPodNeedsARepoWithAPodYaml() throws IOException {
        Workshop shop = shop(temp);

        assertThatThrownBy(() -> shop.attach("web", "web1")).hasMessageContaining("there is no repo of pod 'web'");

        new Tree(shop.pods()).file("web/readme", "");
        assertThatThrownBy(() -> shop.attach("web", "web1")).hasMessageContaining("not a git repo");

        new Tree(shop.pods()).file("web/.git", "gitdir: elsewhere\n");
        assertThatThrownBy(() -> shop.attach("web", "web1")).hasMessageContaining("no pod.yaml");
        assertThat(shop.project().host(new HostName("web1")).attached(WEB)).isFalse();
    }

    @Test
    void aRepoThatIsNotThereIsClonedFromItsLink() throws IOException {
        Workshop shop = shop(temp);
        Tree origin = shop.pod("web", YAML);
        Files.move(origin.folder(), temp.resolve("origin.git"));
        String url = "file://" + temp.resolve("origin.git");
        var attach = new AttachPod(shop.project(), shop.pods(), shop.caller());

        attach.attach(WEB, new HostName("web1"), Optional.of(url));

        assertThat(shop.pods().resolve("web/pod.yaml")).exists();
        assertThat(shop.tree().text("web1/pods/web/git.url")).isEqualTo(url + "\n");
    }

    /// The original refused a `.git` that is no folder.
    @Test
    void aWorktreeIsARepo() throws IOException {
        Workshop shop = shop(temp);
        Tree main = shop.pod("main", YAML);
        shop.git(
                main.folder(),
                "worktree",
                "add",
                "-q",
                shop.pods().resolve("web").toString());

        shop.attach("web", "web1");

        assertThat(shop.pods().resolve("web/.git")).isRegularFile();
    }

    @Test
    void aCloneThatFailsLeavesNothing() throws IOException {
        Workshop shop = shop(temp);
        var attach = new AttachPod(shop.project(), shop.pods(), shop.caller());

        assertThatThrownBy(() -> attach.attach(WEB, new HostName("web1"), Optional.of(temp + "/nowhere")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("git: ");
        assertThatThrownBy(() -> attach.attach(WEB, new HostName("web1"), Optional.of("--upload-pack=touch x")))
                .isInstanceOf(UserException.class);

        assertThat(shop.pods()).doesNotExist();
        assertThat(shop.tree().files()).noneMatch(path -> path.startsWith("web1/pods"));
    }

    @Test
    void aRepoThatCameFromElsewhereIsRefused() throws IOException {
        Workshop shop = shop(temp);
        Tree pod = shop.pod("web", YAML);
        shop.git(pod.folder(), "remote", "add", "origin", "git@example.org:team/web.git");
        var attach = new AttachPod(shop.project(), shop.pods(), shop.caller());

        assertThatThrownBy(() -> attach.attach(WEB, new HostName("web1"), Optional.of("https://example.org/other/web")))
                .hasMessageContaining("the repo of pod 'web' is another one");

        attach.attach(WEB, new HostName("web1"), Optional.of("https://example.org/team/web"));
        assertThat(shop.tree().text("web1/pods/web/git.url")).isEqualTo("git@example.org:team/web.git\n");
    }
}
