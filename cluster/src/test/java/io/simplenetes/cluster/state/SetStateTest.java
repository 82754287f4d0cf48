package io.simplenetes.cluster.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.cluster.Workshop;
import io.simplenetes.cluster.project.HostState;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.name.HostName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetStateTest {

    @TempDir
    Path temp;

    private Workshop shop() throws IOException {
        Workshop shop = Workshop.in(temp);
        for (String host : List.of("web1", "web2")) {
            shop.host(host);
            for (String pod : List.of("web", "api")) {
                shop.tree().file(host + "/pods/" + pod + "/log.txt", "");
                shop.tree().file(host + "/pods/" + pod + "/release/1.0.0/pod", "");
                shop.tree().file(host + "/pods/" + pod + "/release/1.0.0/pod.state", "running\n");
            }
        }
        shop.tree().file("web2/pods/web/release/1.1.0/pod", "");
        return shop;
    }

    private static List<PodRef> refs(String... texts) {
        return List.of(texts).stream().map(PodRef::parse).toList();
    }

    @Test
    void severalPodsGetAState() throws IOException {
        Workshop shop = shop();
        var states = new SetPodState(shop.project(), shop.caller());

        assertThat(states.set(refs("web", "api@web1"), PodState.STOPPED))
                .extracting(Object::toString)
                .containsExactly("api:1.0.0@web1", "web:1.0.0@web1", "web:1.1.0@web2");

        assertThat(shop.tree().text("web1/pods/web/release/1.0.0/pod.state")).isEqualTo("stopped\n");
        assertThat(shop.tree().text("web2/pods/web/release/1.0.0/pod.state")).isEqualTo("running\n");
        assertThat(shop.tree().text("web2/pods/web/log.txt"))
                .isEqualTo("2026-11-22 05:19:03 1795324743 alice SET_POD_RELEASE_STATE release:1.1.0=stopped\n");
        assertThat(states.set(refs("web", "api@web1"), PodState.STOPPED)).isEmpty();
    }

    @Test
    void oneWrongPodChangesNothing() throws IOException {
        Workshop shop = shop();
        var states = new SetPodState(shop.project(), shop.caller());

        assertThatThrownBy(() -> states.set(refs("web", "api:2.0.0"), PodState.REMOVED))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("pod 'api' has no version 2.0.0");

        assertThat(shop.tree().text("web1/pods/web/release/1.0.0/pod.state")).isEqualTo("running\n");
    }

    @Test
    void aHostGetsAState() throws IOException {
        Workshop shop = shop();

        new SetHostState(shop.project(), shop.caller()).set(new HostName("web1"), HostState.DISABLED);

        assertThat(shop.project().enabledHosts())
                .extracting(host -> host.name().text())
                .containsExactly("web2");
        assertThat(shop.tree().text("web1/host.state")).isEqualTo("disabled\n");
    }
}
