package io.simplenetes.daemon.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LivingProcessTest {

    @Test
    void aNameOfAProcessMayHoldAnything() {
        String stat = "7 (a) Z 1 2) S 1 7 8 0 -1 4194304 1 0 0 0 0 0 0 0 20 0 1 0 4711 1 1 1";

        assertThat(LivingProcess.read(7, stat)).contains(new LivingProcess(7, 4711, 8));
    }

    @Test
    void aZombieOrATornLineIsNobody() {
        assertThat(LivingProcess.read(7, "7 (sh) Z 1 7 7 0 -1 4194304 1 0 0 0 0 0 0 0 20 0 1 0 4711 1"))
                .isEmpty();
        assertThat(LivingProcess.read(7, "7 (sh) S 1 7")).isEmpty();
        assertThat(LivingProcess.read(7, "")).isEmpty();
    }

    @Test
    void thisProcessIsFoundAndOthersAreNot() {
        long pid = ProcessHandle.current().pid();

        assertThat(LivingProcess.find(pid)).get().extracting(LivingProcess::pid).isEqualTo(pid);
        assertThat(LivingProcess.find(0)).isEmpty();
        assertThat(LivingProcess.find(999_999_999_999L)).isEmpty();
    }
}
