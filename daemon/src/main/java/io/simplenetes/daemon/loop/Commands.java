package io.simplenetes.daemon.loop;

import io.simplenetes.daemon.act.Outcome;
import io.simplenetes.daemon.act.PodProcess;
import io.simplenetes.daemon.act.RamdiskKeeper;
import io.simplenetes.daemon.decide.Decision.Act;
import io.simplenetes.daemon.decide.Desired;
import io.simplenetes.daemon.decide.Observed;
import io.simplenetes.daemon.decide.PodCommand;
import io.simplenetes.daemon.decide.PodCommand.Run;
import io.simplenetes.daemon.log.EventLog;
import io.simplenetes.daemon.log.LogLine;
import io.simplenetes.daemon.loop.PodSlot.InFlight;
import io.simplenetes.daemon.observe.ActionFile;
import io.simplenetes.daemon.observe.ReloadedFile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/// Gives the commands, each on a virtual thread of its own, and keeps the files that say what was given.
final class Commands {

    private final Settings settings;
    private final EventLog log;
    private final Optional<RamdiskKeeper> ramdisks;
    private final Consumer<Event> events;

    /// @param ramdisks who mounts the pods' ramdisks
    /// @param events is told when a command has ended
    Commands(Settings settings, EventLog log, Optional<RamdiskKeeper> ramdisks, Consumer<Event> events) {
        this.settings = settings;
        this.log = log;
        this.ramdisks = ramdisks;
        this.events = events;
    }

    /// When a command may begin; now unless too many pods are starting. Only starts are counted, since they
    /// pull images and make containers all at once after a reboot, while nothing may hold up a stop.
    Instant mayBegin(PodCommand command, Collection<PodSlot> pods, Instant now) {
        Instant since = now.minus(settings.patience());
        var starting = pods.stream()
                .flatMap(pod -> pod.inFlight().stream())
                .filter(other ->
                        other.command() instanceof Run && other.started().isAfter(since))
                .map(InFlight::started)
                .sorted()
                .toList();
        return command instanceof Run && starting.size() >= settings.starts()
                ? starting.getFirst().plus(settings.patience())
                : now;
    }

    /// Begins a command.
    void begin(PodSlot pod, Act act, Instant now) {
        PodCommand command = act.command();
        log.write(LogLine.info()
                .with("pod", pod.release)
                .with("action", command.action())
                .with("reason", act.reason()));
        pod.begin(command, now);
        if (command instanceof Run) {
            noteConfigs(pod);
        }
        Duration limit = command instanceof Run ? settings.runLimit() : settings.commandLimit();
        Thread.ofVirtual()
                .name("pod " + pod.release)
                .start(() -> events.accept(new Event.Ended(
                        pod.release, PodProcess.run(pod.release, pod.folder, command, ramdisks, limit))));
    }

    /// Takes note of a command that ended.
    void end(PodSlot pod, Outcome outcome, Instant now) {
        Optional<InFlight> ended = pod.inFlight();
        pod.end(outcome, now, settings, ThreadLocalRandom.current().nextDouble());
        ended.ifPresent(command -> {
            log.write(line(pod, command, outcome, now));
            if (isActionDone(command, outcome)) {
                write(pod, () -> new ActionFile(pod.folder).done());
            }
            if (command.command() instanceof PodCommand.ReloadConfigs reload) {
                noteReload(pod, command.desired(), reload.configs(), outcome.ok());
            }
        });
    }

    /// Containers that start now get the configs of now. Those that run on may have older ones, and were told
    /// of what is noted already.
    private void noteConfigs(PodSlot pod) {
        pod.inFlight().ifPresent(run -> {
            Observed observed = pod.reading().orElseThrow().observed();
            if (!observed.mayBeAdopted() || observed.reloaded().isEmpty()) {
                write(
                        pod,
                        () -> new ReloadedFile(pod.folder).write(run.desired().configs()));
            }
        });
    }

    /// The containers know these configs now. A new one that the pod refused is noted as well: it is not the
    /// pod's.
    private void noteReload(PodSlot pod, Desired desired, List<String> names, boolean ok) {
        Map<String, String> known = new HashMap<>(
                pod.reading().flatMap(reading -> reading.observed().reloaded()).orElse(desired.configs()));
        names.stream()
                .filter(name -> ok || !known.containsKey(name))
                .forEach(name -> Optional.ofNullable(desired.configs().get(name))
                        .ifPresent(checksum -> known.put(name, checksum)));
        write(pod, () -> new ReloadedFile(pod.folder).write(known));
    }

    /// A rerun of the whole pod is done when the pod is removed. One of some containers is tried once.
    private static boolean isActionDone(InFlight ended, Outcome outcome) {
        return switch (ended.command()) {
            case PodCommand.Remove remove ->
                outcome.ok() && ended.desired().action().isPresent();
            case PodCommand.Rerun rerun -> true;
            default -> false;
        };
    }

    private static LogLine line(PodSlot pod, InFlight ended, Outcome outcome, Instant now) {
        LogLine begun = outcome.ok() ? LogLine.info() : LogLine.warn();
        LogLine line =
                begun.with("pod", pod.release).with("action", ended.command().action());
        String took = Duration.between(ended.started(), now).toMillis() + "ms";
        return switch (outcome) {
            case Outcome.Done done -> line.with("ended", "ok").with("took", took);
            case Outcome.Failed failed ->
                line.with("ended", "failed")
                        .with("exit", failed.exitCode())
                        .with("took", took)
                        .with("output", failed.output());
            case Outcome.TimedOut timedOut ->
                line.with("ended", "killed")
                        .with("limit", timedOut.limit().toMillis() + "ms")
                        .with("output", timedOut.output());
            case Outcome.NotStarted notStarted ->
                line.with("ended", "not-started").with("reason", notStarted.reason());
        };
    }

    private void write(PodSlot pod, Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            log.write(LogLine.warn().with("pod", pod.release).with("problem", "cannot write: " + e));
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
