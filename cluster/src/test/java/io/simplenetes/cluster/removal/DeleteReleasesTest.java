package io.simplenetes.cluster.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.simplenetes.cluster.Workshop;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.PodState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeleteReleasesTest {

    private static final String RELEASES = "web1/pods/web/release/";

    @TempDir
    Path temp;

    private Workshop shop() throws IOException {
        Workshop shop = Workshop.in(temp);
        shop.host("web1");
        shop.tree().file("web1/pods/web/log.txt", "");
        release(shop, "1.0.0", PodState.REMOVED);
        release(shop, "1.1.0", PodState.RUNNING);
        return shop;
    }

    private static void release(Workshop shop, String version, PodState state) throws IOException {
        shop.tree().file(RELEASES + version + "/pod", "");
        shop.tree().file(RELEASES + version + "/pod.state", state.fileContent());
    }

    private static List<PlacedRelease> delete(Workshop shop, String... refs) throws IOException {
        return new DeleteReleases(shop.project(), shop.caller()).delete(PodRef.parseAll(List.of(refs)));
    }

    @Test
    void aRemovedReleaseGetsAHiddenName() throws IOException {
        Workshop shop = shop();

        assertThat(delete(shop, "web:1.0.0")).extracting(Object::toString).containsExactly("web:1.0.0@web1");

        assertThat(shop.tree().files())
                .contains(RELEASES + ".1.0.0.1795324743/pod")
                .noneMatch(path -> path.startsWith(RELEASES + "1.0.0/"));
        assertThat(shop.tree().text("web1/pods/web/log.txt"))
                .isEqualTo("2026-11-22 05:19:03 1795324743 alice DELETE_RELEASE 1.0.0\n");
    }

    @Test
    void aVersionThatIsDeletedTwiceInASecondIsKeptTwice() throws IOException {
        Workshop shop = shop();
        delete(shop, "web:1.0.0");
        release(shop, "1.0.0", PodState.REMOVED);

        delete(shop, "web:1.0.0");

        assertThat(shop.tree().files())
                .contains(RELEASES + ".1.0.0.1795324743/pod", RELEASES + ".1.0.0.1795324743-1/pod");
    }

    @Test
    void whatIsToRunIsNotDeletedAndNothingElseEither() throws IOException {
        Workshop shop = shop();

        assertThatThrownBy(() -> delete(shop, "web:1.0.0", "web:1.1.0"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("web:1.1.0@web1 is to be running, so it cannot be deleted")
                .hasMessageContaining("sns pod state web:1.1.0@web1 -s removed");

        assertThat(shop.tree().files()).contains(RELEASES + "1.0.0/pod", RELEASES + "1.1.0/pod");
    }
}
