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
