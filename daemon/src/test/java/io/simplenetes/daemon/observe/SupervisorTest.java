package io.simplenetes.daemon.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.file.PodStatus;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SupervisorTest {

    private static final long PID = ProcessHandle.current().pid();
    private final long now = Instant.now().getEpochSecond();

    @Test
    void aNameOfAProcessMayHoldAnything() {
        String stat = "7 (a) Z 1 2) S 1 7 7 0 -1 4194304 1 0 0 0 0 0 0 0 20 0 1 0 4711 1 1 1";

        assertThat(Supervisor.read(7, stat)).contains(new Supervisor(7, 4711));
    }

    @Test
    void aZombieOrATornLineIsNobody() {
        assertThat(Supervisor.read(7, "7 (sh) Z 1 7 7 0 -1 4194304 1 0 0 0 0 0 0 0 20 0 1 0 4711 1"))
                .isEmpty();
        assertThat(Supervisor.read(7, "7 (sh) S 1 7")).isEmpty();
        assertThat(Supervisor.read(7, "")).isEmpty();
    }

    @Test
    void aLivingWriterOfTheStatusIsFound() {
        Supervisor self = Supervisor.of(status(now, PID), Optional.empty()).orElseThrow();

        assertThat(self.isAlive()).isTrue();
        assertThat(new Supervisor(PID, self.started() - 1).isAlive()).isFalse();
    }

    /// P15: after a boot, another process has the supervisor's process id.
    @Test
    void aProcessThatStartedAfterTheStatusWasWrittenIsNotItsWriter() {
        assertThat(Supervisor.of(status(now - 100_000_000, PID), Optional.empty()))
                .isEmpty();
    }

    @Test
    void aSupervisorThatIsKnownIsNotLostWhenTheClockIsSet() {
        Optional<Supervisor> known = Supervisor.of(status(now, PID), Optional.empty());

        assertThat(Supervisor.of(status(now - 100_000_000, PID), known)).isEqualTo(known);
    }

    @Test
    void nobodyIsFoundForAProcessIdThatIsNoneOrFree() {
        assertThat(Supervisor.of(status(now, 0), Optional.empty())).isEmpty();
        assertThat(Supervisor.of(status(now, 999_999_999_999L), Optional.empty()))
                .isEmpty();
    }

    private static PodStatus status(long updated, long pid) {
        return new PodStatus("running", true, updated, pid);
    }
}
