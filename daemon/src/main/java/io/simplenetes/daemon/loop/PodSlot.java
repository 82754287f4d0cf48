package io.simplenetes.daemon.loop;

import io.simplenetes.daemon.act.Outcome;
import io.simplenetes.daemon.decide.Decision;
import io.simplenetes.daemon.decide.Desired;
import io.simplenetes.daemon.decide.History;
import io.simplenetes.daemon.decide.HostInterface;
import io.simplenetes.daemon.decide.PodCommand;
import io.simplenetes.daemon.decide.Reconciliation;
import io.simplenetes.daemon.observe.Reading;
import io.simplenetes.daemon.observe.ReleaseReader;
import io.simplenetes.host.file.DaemonStatus;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.file.PodStatus;
import io.simplenetes.host.layout.ReleaseDir;
import io.simplenetes.host.name.Release;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the loop remembers of one release. One thread uses it.
final class PodSlot {

    final Release release;
    final ReleaseDir folder;

    /// Whether the files are to be read again.
    boolean dirty = true;

    /// Whether something happened that may lead to another decision, which a heartbeat does not.
    boolean different = true;

    /// Whether the folder was gone when it was looked for last.
    boolean gone;

    private Optional<Reading> reading = Optional.empty();
    private Optional<InFlight> inFlight = Optional.empty();
    private History history = History.NONE;
    private Instant lastTry = Instant.EPOCH;
    private Instant changed = Instant.now();
    private Optional<Instant> next = Optional.empty();
    private String lastError = "";

    /// A command that has not ended.
    ///
    /// @param desired what it is for
    record InFlight(PodCommand command, Desired desired, Instant started) {}

    PodSlot(Release release, ReleaseDir folder) {
        this.release = release;
        this.folder = folder;
    }

    /// Reads the files.
    ///
    /// @return what is wrong with them and was not before
    List<String> read(Optional<HostInterface> hostInterface) {
        List<String> before = reading.map(Reading::troubles).orElse(List.of());
        dirty = false;
        Reading now = ReleaseReader.read(folder, hostInterface, reading.flatMap(Reading::supervisor));
        different |= !reading.equals(Optional.of(now));
        if (!reading.map(PodSlot::actual).equals(Optional.of(actual(now)))) {
            changed = Instant.now();
        }
        reading = Optional.of(now);
        return now.troubles().stream().filter(text -> !before.contains(text)).toList();
    }

    /// Whether the supervisor that was there when the files were read has died.
    boolean hasLostSupervisor() {
        return reading.flatMap(Reading::supervisor)
                .filter(supervisor -> !supervisor.isAlive())
                .isPresent();
    }

    /// What comes next; nothing while a command is in flight.
    Decision decide(Instant now) {
        Optional<Desired> desired = reading.flatMap(Reading::desired);
        if (inFlight.isPresent() || gone || desired.isEmpty()) {
            return new Decision.Nothing();
        }
        history = history.of(desired.get());
        Decision decision = Reconciliation.next(desired.get(), reading.get().observed(), history, now);
        next = decision instanceof Decision.Later later ? Optional.of(later.due()) : Optional.empty();
        return decision;
    }

    /// Notes that a command begins.
    void begin(PodCommand command, Instant now) {
        Desired desired = reading.flatMap(Reading::desired).orElseThrow();
        inFlight = Optional.of(new InFlight(command, desired, now));
        lastTry = now;
    }

    /// Notes that the command in flight has ended.
    void end(Outcome outcome, Instant now, Settings settings, double random) {
        inFlight.ifPresent(ended -> history =
                history.of(ended.desired()).after(ended.command(), outcome.ok(), now, settings.backOff(), random));
        lastError = inFlight.map(ended -> error(ended.command(), outcome)).orElse("");
        inFlight = Optional.empty();
        dirty = true;
        different = true;
    }

    /// The command in flight.
    Optional<InFlight> inFlight() {
        return inFlight;
    }

    /// What was read last; empty before the first time.
    Optional<Reading> reading() {
        return reading;
    }

    /// When a command began last.
    Instant lastTry() {
        return lastTry;
    }

    /// What the daemon says of it.
    DaemonStatus.Pod status() {
        String wanted = reading.flatMap(Reading::desired)
                .map(desired -> desired.state().word())
                .orElse("");
        String trouble = reading.map(is -> String.join("; ", is.troubles())).orElse("");
        return new DaemonStatus.Pod(
                release,
                wanted,
                gone ? "gone" : reading.map(PodSlot::word).orElse("unknown"),
                !gone && reading.filter(is -> is.observed().isReady()).isPresent(),
                changed.getEpochSecond(),
                inFlight.map(command -> command.command().action()).orElse(""),
                history.triesInARow(),
                next.map(Instant::getEpochSecond).orElse(0L),
                trouble.isEmpty() ? lastError : trouble);
    }

    private static String error(PodCommand command, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "";
            case Outcome.Failed failed ->
                command.action() + " failed with exit code " + failed.exitCode() + ": " + failed.output();
            case Outcome.TimedOut timedOut ->
                command.action() + " took more than " + timedOut.limit().toSeconds() + " s";
            case Outcome.NotStarted notStarted -> command.action() + " not started: " + notStarted.reason();
        };
    }

    private static String actual(Reading reading) {
        return word(reading) + " " + reading.observed().isReady();
    }

    /// The status of a pod whose supervisor died is what it was once.
    private static String word(Reading reading) {
        return reading.observed()
                .status()
                .map(PodStatus::status)
                .filter(status ->
                        reading.observed().supervised() || !(status.equals("running") || status.equals("starting")))
                .orElse("unknown");
    }

    /// Whether the proxy may send traffic here: ready, wanted, and not about to be stopped.
    boolean isRoutable() {
        boolean ends = inFlight.map(InFlight::command)
                .filter(command -> command instanceof PodCommand.Stop || command instanceof PodCommand.Remove)
                .isPresent();
        return !gone
                && !ends
                && reading.filter(is -> is.observed().isReady()
                                && is.desired()
                                        .filter(d -> d.state() == PodState.RUNNING)
                                        .isPresent())
                        .isPresent();
    }
}
