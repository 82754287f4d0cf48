package io.simplenetes.cluster.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.cluster.file.Tree;
import io.simplenetes.cluster.port.PortClash.HostAndClusterPort;
import io.simplenetes.cluster.port.PortClash.SharedHostPort;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortClashTest {

    @TempDir
    Path temp;

    private ProjectHost host() {
        return new ProjectHost(new HostName("web1"), temp);
    }

    private Release release(String pod, String version, String state, String mappings) {
        String folder = "pods/" + pod + "/release/" + version + "/";
        Tree tree = new Tree(temp);
        tree.file(folder + "pod", "");
        tree.file(folder + "pod.state", state);
        tree.file(folder + "pod.portmappings.conf", mappings);
        return new Release(new PodName(pod), new PodVersion(version));
    }

    @Test
    void twoReleasesCannotPublishOnePort() {
        Release first = release("web", "1.9.0", "running", "61000:30000:4096:false\n");
        Release second = release("web", "1.10.0", "stopped", "61001:30000:4096:false\n");

        assertThat(PortClash.on(host()))
                .containsExactly(new SharedHostPort(host().name(), 30000, List.of(first, second)));
        assertThat(PortClash.on(host()).getFirst().problem())
                .hasToString("host web1: host port 30000 belongs to web:1.9.0 and web:1.10.0\n"
                        + "       change a port and compile, or set one release to state removed");
    }

    @Test
    void aHostPortCannotBeAClusterPort() {
        Release web = release("web", "1.0.0", "running", "61000:30000:4096:false\n");
        Release api = release("api", "1.0.0", "running", "8080:61000:4096:false\n");

        assertThat(PortClash.on(host())).containsExactly(new HostAndClusterPort(host().name(), 61000, api, web));
    }

    @Test
    void releasesMayShareAClusterPort() {
        release("web", "1.0.0", "running", "61000:30000:4096:false\n");
        release("web", "1.1.0", "running", "61000:30001:4096:false\n");

        assertThat(PortClash.on(host())).isEmpty();
    }

    /// In the original a removed release blocked every sync until it was deleted (weakness 26).
    @Test
    void removedReleasesDoNotCount() {
        release("web", "1.0.0", "removed", "8080:8080:4096:false\n");
        release("web", "1.1.0", "running", "8081:8080:4096:false\n");

        assertThat(PortClash.on(host())).isEmpty();
    }

    /// The original did not see host ports without a cluster port (weakness 21).
    @Test
    void portsWithoutAClusterPortCount() {
        Release ours = release("web", "1.0.0", "running", "");
        new Tree(temp).file("pods/web/release/1.0.0/.pod.compiled", "SOURCE=x\nHOSTPORTS=30001 8080\n");
        Release originals = release("api", "1.0.0", "running", "");
        new Tree(temp).file("pods/api/release/1.0.0/.pod.yaml", "expose:\n  - targetPort: 80\n    hostPort: 8080\n");

        assertThat(PortClash.on(host()))
                .containsExactly(new SharedHostPort(host().name(), 8080, List.of(originals, ours)));
    }

    @Test
    void hostPortsAreFoundInAnyStyleOfYaml() {
        assertThat(ReleasePorts.hostPorts("""
                    - targetPort: 80
                      hostPort: 30001   # hostPort of the page
                #      hostPort: 1
                    - {hostPort: 30002, targetPort: 81}
                    - { "hostPort" : "30003" }, {'hostPort': '30004'}
                      xhostPort: 2
                      hostPortx: 3
                """)).isEqualTo(Set.of(30001, 30002, 30003, 30004));
    }
}
