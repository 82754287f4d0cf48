package io.simplenetes.daemon.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MountedRamdiskTest {

    @Test
    void theKernelsTableIsRead() {
        assertThat(MountedRamdisk.readAll("""
                22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
                29 22 0:25 / /run rw,nosuid shared:2 - tmpfs tmpfs rw,size=2450332k,mode=755
                99 29 0:60 / /run/simplenetes/ramdisks/1/x-web-1.0.0/tmp rw,nosuid,nodev - tmpfs simplenetes rw,size=5120k,mode=700
                torn
                """))
                .containsExactly(
                        new MountedRamdisk(Path.of("/run"), 2392),
                        new MountedRamdisk(Path.of("/run/simplenetes/ramdisks/1/x-web-1.0.0/tmp"), 5));
    }
}
