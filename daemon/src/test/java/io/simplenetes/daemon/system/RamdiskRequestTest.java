package io.simplenetes.daemon.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.name.PodName;
import io.simplenetes.host.name.PodVersion;
import io.simplenetes.host.name.Release;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RamdiskRequestTest {

    private static final Release WEB = new Release(new PodName("web"), new PodVersion("1.0.0-rc.1"));

    @Test
    void bothRequestsComeBackFromTheirLines() {
        RamdiskRequest mount = new RamdiskRequest.Mount(WEB, "tmp", 5);
        RamdiskRequest unmount = new RamdiskRequest.Unmount(WEB);

        assertThat(mount.line()).isEqualTo("mount web:1.0.0-rc.1 tmp 5");
        assertThat(RamdiskRequest.read(mount.line())).contains(mount);
        assertThat(RamdiskRequest.read(unmount.line())).contains(unmount);
    }

    /// S1: names and sizes came unchecked from a user's program: a path that led elsewhere, options for the mount.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mount web:1.0.0 ../../../etc 5",
                "mount web:1.0.0 .. 5",
                "mount web:1.0.0 a/b 5",
                "mount ../web:1.0.0 tmp 5",
                "mount web:../1.0.0 tmp 5",
                "mount web:1.0.0 tmp 5m,mode=0777",
                "mount web:1.0.0 tmp 5,uid=0",
                "mount web:1.0.0 tmp -5",
                "mount web:1.0.0 tmp 0",
                "mount web:1.0.0 tmp 9999999",
                "mount web:1.0.0 tmp",
                "mount web:1.0.0 tmp 5 more",
                "mount web:1.0.0  tmp 5",
                "unmount web:1.0.0 tmp 5",
                "unmount web",
                "unmount /",
                "remount web:1.0.0 tmp 5",
                "",
            })
    void anythingElseIsNone(String line) {
        assertThat(RamdiskRequest.read(line)).isEmpty();
    }

    @Test
    void randomLinesAreReadOrNone() {
        Random random = new Random(1);
        String letters = "mountweb:10.-_ /\u0000é,=";
        for (int i = 0; i < 100_000; i++) {
            StringBuilder line = new StringBuilder(i % 2 == 0 ? "mount web:1.0.0 " : "");
            random.ints(random.nextInt(40), 0, letters.length()).forEach(at -> line.append(letters.charAt(at)));
            Optional<RamdiskRequest> request = RamdiskRequest.read(line.toString());
            request.ifPresent(is -> assertThat(is.line()).isEqualTo(line.toString()));
        }
    }
}
