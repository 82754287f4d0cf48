package io.simplenetes.cluster.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.cluster.file.Tree;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.PodName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project as the original leaves it, in a folder with a blank and a letter that is not ASCII.
class OriginalProjectTest {

    @TempDir
    Path temp;

    private Tree tree = new Tree(Path.of("/"));
    private ClusterProject project = new ClusterProject(Path.of("/"));

    @BeforeEach
    void write() {
        Path root = temp.resolve("my clüster");
        tree = new Tree(root);
        tree.file("cluster-id.txt", "prod-54697\n");
        tree.file("cluster-vars.env", "DEVMODE=true\nweb_allowHttp=true\n");
        tree.file("log.txt", "2026-11-22 05:19:03 1795324743 alice CREATED-CLUSTER-PROJECT\n");
        tree.file("_config/web/nginx/nginx.conf", "");
        tree.file(".old/host.env", "HOST=gone\n");
        tree.file("keys/readme", "");
        host("web1", "active\n");
        host("web2", "inactive");
        host("backdoor", "disabled\n");
        tree.file("node/host.env", "HOST=local\n");
        tree.file("web1/pods/web/log.txt", "");
        for (String version : List.of("1.9.0", "1.10.0", "2.0.0-rc.1", ".3.0.0.1795324811", "1.2", "junk")) {
            tree.file("web1/pods/web/release/" + version + "/pod", "#!/bin/sh\n");
            tree.file("web1/pods/web/release/" + version + "/pod.state", "running\n");
        }
        tree.file("web1/pods/web/release/9.0.0/.pod.yaml", "");
        tree.file("web1/pods/.db.1795324811/log.txt", "");
        tree.file("web1/pods/ingress/release/0.1.0/pod", "");
        tree.file("backdoor/pods/web/log.txt", "");
        tree.file("backdoor/pods/web/release/1.0.0/pod", "");
        tree.file("web2/pods/web/log.txt", "");
        tree.file("web2/pods/web/release/1.9.0/pod", "");
        tree.file("web2/pods/web/release/1.9.0/pod.state", "remo");
        project = ClusterProject.locate(Map.of(), root.resolve("web1/pods"));
    }

    private void host(String name, String state) {
        tree.file(name + "/host.env", "HOST=10.0.0.5\n");
        tree.file(name + "/host.state", state);
    }

    @Test
    void itIsFoundFromBelow() {
        assertThat(project.root()).isEqualTo(tree.folder());
        assertThat(project.id()).isEqualTo("prod-54697");
    }

    @Test
    void itsHostsAreTheFoldersWithAHostEnv() {
        assertThat(project.hosts())
                .extracting(host -> host.name() + " " + host.state().word())
                .containsExactly("backdoor disabled", "node active", "web1 active", "web2 inactive");
    }

    /// The original's `latest` could be a deleted release, or the greatest by other numbers (weakness 27).
    @Test
    void releasesAreOrderedAsVersionsAndDeletedOnesAreInvisible() {
        ProjectHost host = project.host(new HostName("web1"));

        assertThat(host.releases())
                .extracting(Object::toString)
                .containsExactly("ingress:0.1.0", "web:1.9.0", "web:1.10.0", "web:2.0.0-rc.1");
        assertThat(host.latest(new PodName("web"))).hasToString("Optional[web:1.10.0]");
        assertThat(host.latest(new PodName("db"))).isEmpty();
    }

    @Test
    void aPodIsAttachedWhereItHasALog() {
        assertThat(project.host(new HostName("web1")).attachments()).containsExactly(new PodName("web"));
        assertThat(project.attachedHosts(new PodName("web"), Optional.empty()))
                .extracting(host -> host.name().text())
                .containsExactly("web1", "web2");
    }

    @Test
    void aReferenceWithoutVersionMeansTheLatestOnEachHost() {
        assertThat(project.releases(PodRef.parse("web").filter()))
                .extracting(Object::toString)
                .containsExactly("web:1.9.0@web2", "web:1.10.0@web1");
    }

    @Test
    void aDisabledHostMustBeNamed() {
        assertThat(project.releases(PodRef.parse("web@backdoor").filter()))
                .extracting(Object::toString)
                .containsExactly("web:1.0.0@backdoor");
    }

    @Test
    void aTornStateIsRemoved() {
        PlacedRelease torn =
                project.releases(PodRef.parse("web:1.9.0@web2").filter()).getFirst();

        assertThat(torn.state().word()).isEqualTo("removed");
        assertThat(torn.writtenState()).isEmpty();
    }

    @Test
    void anUnknownHostIsRefusedWithTheNearestOne() {
        assertThatThrownBy(() -> project.host(new HostName("web11")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("did you mean 'web1'?");
    }

    @Test
    void aHostFolderThatCannotBeAHostIsRefused() {
        tree.file("web1 (copy)/host.env", "HOST=local\n");

        assertThatThrownBy(project::hosts).hasMessageContaining("its name is not a host name");
    }

    @Test
    void aStateThatIsNoneIsRefusedWithItsFile() {
        tree.file("node/host.state", "actve\n");

        assertThatThrownBy(() -> project.host(new HostName("node")).state())
                .hasMessageContaining("node/host.state:1: 'actve' is not a host state")
                .hasMessageContaining("did you mean 'active'?");
    }
}
