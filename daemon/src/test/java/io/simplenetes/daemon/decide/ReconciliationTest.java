package io.simplenetes.daemon.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.host.file.PodState;
import io.simplenetes.host.file.PodStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    /// `-` in the second column is a pod that wrote no status, in the last that all is as it should be.
    @ParameterizedTest(name = "wanted {0}, status {1}, supervisor {2}: {3}")
    @CsvSource({
        "running, -,        dead,  run",
        "running, created,  alive, run",
        "running, starting, alive, -",
        "running, running,  alive, -",
        "running, running,  dead,  run",
        "running, starting, dead,  run",
        "running, exited,   dead,  run",
        "running, removed,  dead,  run",
        "running, unknown,  alive, run",
        "stopped, -,        dead,  stop",
        "stopped, created,  alive, stop",
        "stopped, running,  alive, stop",
        "stopped, running,  dead,  stop",
        "stopped, exited,   alive, stop",
        "stopped, exited,   dead,  -",
        "stopped, removed,  dead,  -",
        "stopped, unknown,  dead,  stop",
        "removed, -,        dead,  rm",
        "removed, running,  alive, rm",
        "removed, exited,   dead,  rm",
        "removed, removed,  alive, rm",
        "removed, removed,  dead,  -",
    })
    void thePodIsBroughtToItsState(String wanted, String status, String supervisor, String expected) {
        Observed observed = observed(status, supervisor.equals("alive"));

        assertThat(command(desired(wanted), observed)).isEqualTo(expected);
    }

    @Test
    void theHostsAddressIsHandedToRun() {
        Desired desired = new Desired(
                PodState.RUNNING, "1", Map.of(), Optional.empty(), Optional.of(new HostInterface("10.0.0.5")));

        assertThat(command(desired, observed("-", false))).isEqualTo("run --host-interface=10.0.0.5");
    }

    @Test
    void aPodThatWritesNoStatusIsStoppedOnce() {
        Desired desired = desired("stopped");
        History stopped = tried(desired, new PodCommand.Stop(), true);

        assertThat(Reconciliation.next(desired, observed("-", false), stopped, NOW.plusSeconds(3600)))
                .isEqualTo(new Decision.Nothing());
    }

    @Test
    void aPodThatOutlivesItsStopIsStoppedAgain() {
        Desired desired = desired("stopped");
        History stopped = tried(desired, new PodCommand.Stop(), true);

        assertThat(Reconciliation.next(desired, observed("running", true), stopped, NOW.plusSeconds(1)))
                .isInstanceOf(Decision.Act.class);
    }

    /// D2: the original never tries a failed stop or rm again.
    @ParameterizedTest
    @CsvSource({"running", "stopped", "removed"})
    void whatFailedIsTriedAgainButNotAtOnce(String wanted) {
        Desired desired = desired(wanted);
        Observed observed = observed("-", false);
        Decision.Act act = (Decision.Act) Reconciliation.next(desired, observed, History.NONE.of(desired), NOW);
        History failed = tried(desired, act.command(), false);

        assertThat(Reconciliation.next(desired, observed, failed, NOW))
                .isEqualTo(new Decision.Later(NOW.plusMillis(500)));
        assertThat(Reconciliation.next(desired, observed, failed, NOW.plusMillis(500)))
                .isEqualTo(act);
    }

    @Test
    void changedFilesMakeAnEarlyTryWorthwhile() {
        Desired before = desired("running");
        Desired after = new Desired(PodState.RUNNING, "another pod file", Map.of(), Optional.empty(), Optional.empty());
        History failed =
                tried(before, new PodCommand.Run(Optional.empty()), false).of(after);

        assertThat(Reconciliation.next(after, observed("-", false), failed, NOW))
                .isInstanceOf(Decision.Act.class);
    }

    @Test
    void changedConfigsOfARunningPodAreReloadedTogether() {
        Desired desired = configs(Map.of("a", "1", "b", "2", "c", "3", "d", "4"));

        assertThat(command(desired, told("running", Map.of("a", "1", "b", "old", "c", "3", "d", "old", "gone", "9"))))
                .isEqualTo("reload-configs b d");
    }

    @Test
    void configsThatAreNewAreReloadedApartSinceThePodMayRefuseThem() {
        Desired desired = configs(Map.of("a", "1", "b", "2", "new", "3"));

        assertThat(command(desired, told("running", Map.of("a", "1", "b", "old"))))
                .isEqualTo("reload-configs b");
        assertThat(command(desired, told("running", Map.of("a", "1", "b", "2"))))
                .isEqualTo("reload-configs new");
    }

    @Test
    void aPodThatStillStartsIsNotToldOfConfigs() {
        assertThat(command(configs(Map.of("a", "2")), told("starting", Map.of("a", "1"))))
                .isEqualTo("-");
    }

    @Test
    void withoutANoteThePresentConfigsAreTheKnownOnes() {
        assertThat(command(configs(Map.of("a", "2")), observed("running", true)))
                .isEqualTo("-");
    }

    @Test
    void aRerunRemovesThePodAndTheStateRunsIt() {
        assertThat(command(action(), observed("running", true))).isEqualTo("rm");
        assertThat(command(action(), observed("removed", false))).isEqualTo("rm");
    }

    @Test
    void aRerunOfContainersWaitsForThePod() {
        assertThat(command(action("a", "b"), observed("removed", false))).isEqualTo("run");
        assertThat(command(action("a", "b"), observed("running", true))).isEqualTo("rerun a b");
    }

    @Test
    void theReasonSaysWhatIsWantedAndWhatIs() {
        assertThat(Reconciliation.next(desired("running"), observed("running", false), History.NONE, NOW))
                .isEqualTo(new Decision.Act(
                        new PodCommand.Run(Optional.empty()),
                        "state running, status running, supervisor 77 not found"));
    }

    private static String command(Desired desired, Observed observed) {
        return switch (Reconciliation.next(desired, observed, History.NONE.of(desired), NOW)) {
            case Decision.Act act -> String.join(" ", act.command().arguments());
            case Decision.Nothing nothing -> "-";
            case Decision.Later later -> "later";
        };
    }

    private static Desired desired(String state) {
        return new Desired(PodState.parse(state), "1", Map.of(), Optional.empty(), Optional.empty());
    }

    private static Desired configs(Map<String, String> configs) {
        return new Desired(PodState.RUNNING, "1", configs, Optional.empty(), Optional.empty());
    }

    private static Desired action(String... containers) {
        PodAction action = new PodAction(List.of(containers));
        return new Desired(PodState.RUNNING, "1", Map.of(), Optional.of(action), Optional.empty());
    }

    private static Observed observed(String status, boolean supervised) {
        Optional<PodStatus> said =
                status.equals("-") ? Optional.empty() : Optional.of(new PodStatus(status, true, 1, 77));
        return new Observed(said, supervised, Optional.empty());
    }

    private static Observed told(String status, Map<String, String> configs) {
        return new Observed(observed(status, true).status(), true, Optional.of(configs));
    }

    private static History tried(Desired desired, PodCommand command, boolean ok) {
        return History.NONE.of(desired).after(command, ok, NOW, BACK_OFF, 0);
    }
}
