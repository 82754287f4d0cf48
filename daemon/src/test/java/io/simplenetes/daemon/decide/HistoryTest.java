package io.simplenetes.daemon.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.file.PodState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(5));
    private static final PodCommand RUN = new PodCommand.Run(Optional.empty());
    private static final PodCommand RELOAD = new PodCommand.ReloadConfigs(List.of("a"));
    private static final Desired DESIRED =
            new Desired(PodState.RUNNING, "1", Map.of(), Optional.empty(), Optional.empty());

    @Test
    void waitsDoubleUpToTheLimitAndARandomHalfOfThemIsTakenOff() {
        assertThat(BACK_OFF.after(1, 0)).isEqualTo(Duration.ofMillis(500));
        assertThat(BACK_OFF.after(3, 0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(BACK_OFF.after(3, 0.5)).isEqualTo(Duration.ofSeconds(3));
        assertThat(BACK_OFF.after(1000, 0)).isEqualTo(Duration.ofSeconds(150));
        assertThat(BACK_OFF.after(1000, 0.999999999)).isLessThanOrEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void failuresInARowAreCounted() {
        History history = History.NONE.of(DESIRED);
        for (int i = 0; i < 4; i++) {
            history = history.after(RUN, false, NOW, BACK_OFF, 0);
        }

        assertThat(history.mayBeGiven(RUN, NOW)).isEqualTo(NOW.plusSeconds(4));
    }

    @Test
    void aPodThatDiesSoonAfterEachSuccessIsNotRunWithoutEnd() {
        History history = History.NONE.of(DESIRED);
        for (int i = 0; i < 4; i++) {
            history = history.after(RUN, true, NOW, BACK_OFF, 0).after(RELOAD, true, NOW, BACK_OFF, 0);
        }

        assertThat(history.mayBeGiven(RUN, NOW.plusSeconds(1))).isEqualTo(NOW.plusSeconds(4));
    }

    @Test
    void aSuccessThatLastedAMinuteMakesUpForAllFailures() {
        History history = History.NONE.of(DESIRED);
        for (int i = 0; i < 20; i++) {
            history = history.after(RUN, i == 19, NOW, BACK_OFF, 0);
        }
        Instant later = NOW.plusSeconds(60);

        assertThat(history.mayBeGiven(RUN, later)).isEqualTo(later);
        assertThat(history.after(RUN, false, later, BACK_OFF, 0).mayBeGiven(RUN, later))
                .isEqualTo(later.plusMillis(500));
    }

    @Test
    void anotherActionDoesNotWait() {
        History history = History.NONE.of(DESIRED).after(RUN, false, NOW, BACK_OFF, 0);

        assertThat(history.mayBeGiven(RELOAD, NOW)).isEqualTo(NOW);
    }

    @Test
    void aSuccessCountsForTheFilesItWasMadeFor() {
        History history = History.NONE.of(DESIRED).after(RUN, true, NOW, BACK_OFF, 0);
        Desired other = new Desired(PodState.STOPPED, "1", Map.of(), Optional.empty(), Optional.empty());

        assertThat(history.of(DESIRED).did(RUN)).isTrue();
        assertThat(history.of(other).did(RUN)).isFalse();
    }
}
