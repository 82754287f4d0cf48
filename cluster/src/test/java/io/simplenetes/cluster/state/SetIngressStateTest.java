package io.simplenetes.cluster.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.cluster.Workshop;
import io.simplenetes.cluster.project.IngressState;
import io.simplenetes.cluster.project.PodRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetIngressStateTest {

    private static final String RELEASE = "web1/pods/%s/release/1.0.0/";

    @TempDir
    Path temp;

    private Workshop shop() throws IOException {
        Workshop shop = Workshop.in(temp);
        shop.host("web1");
        for (String pod : List.of("web", "plain")) {
            shop.tree().file("web1/pods/" + pod + "/log.txt", "");
            shop.tree().file(RELEASE.formatted(pod) + "pod", "");
        }
        shop.tree().file(RELEASE.formatted("web") + "pod.ingress.conf", "bind 80\n");
        return shop;
    }

    private static List<String> set(Workshop shop, IngressState state, String... refs) throws IOException {
        return new SetIngressState(shop.project(), shop.caller())
                .set(PodRef.parseAll(List.of(refs)), state).stream()
                        .map(Object::toString)
                        .toList();
    }

    private static IngressState state(Workshop shop) {
        return PodRef.parse("web").in(shop.project()).getFirst().ingressState();
    }

    @Test
    void theRulesAreRenamedAwayAndBack() throws IOException {
        Workshop shop = shop();
        assertThat(state(shop)).isEqualTo(IngressState.ACTIVE);

        assertThat(set(shop, IngressState.INACTIVE, "web")).containsExactly("web:1.0.0@web1");
        assertThat(shop.tree().text(RELEASE.formatted("web") + "pod.ingress.conf.inactive"))
                .isEqualTo("bind 80\n");
        assertThat(state(shop)).isEqualTo(IngressState.INACTIVE);
        assertThat(set(shop, IngressState.INACTIVE, "web")).isEmpty();

        set(shop, IngressState.ACTIVE, "web");
        assertThat(state(shop)).isEqualTo(IngressState.ACTIVE);
        assertThat(shop.tree().text("web1/pods/web/log.txt").lines().toList())
                .extracting(line -> line.substring(line.indexOf("alice")))
                .containsExactly(
                        "alice SET_POD_INGRESS_STATE release:1.0.0=inactive",
                        "alice SET_POD_INGRESS_STATE release:1.0.0=active");
    }

    @Test
    void aReleaseWithoutRulesIsAnErrorAndNothingChanges() throws IOException {
        Workshop shop = shop();

        assertThatThrownBy(() -> set(shop, IngressState.INACTIVE, "web", "plain"))
                .hasMessageContaining("plain:1.0.0@web1 has no ingress rules");

        assertThat(state(shop)).isEqualTo(IngressState.ACTIVE);
    }

    @Test
    void onlyTwoWordsCanBeSet() {
        assertThat(IngressState.parse("active")).isEqualTo(IngressState.ACTIVE);
        assertThatThrownBy(() -> IngressState.parse("inactiv")).hasMessageContaining("did you mean 'inactive'?");
        assertThatThrownBy(() -> IngressState.parse("none")).hasMessageContaining("not a state of an ingress");
    }
}
