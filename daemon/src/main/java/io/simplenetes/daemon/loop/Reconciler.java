package io.simplenetes.daemon.loop;

import io.simplenetes.daemon.act.Orphans;
import io.simplenetes.daemon.act.RamdiskKeeper;
import io.simplenetes.daemon.decide.Decision;
import io.simplenetes.daemon.log.EventLog;
import io.simplenetes.daemon.log.LogLine;
import io.simplenetes.daemon.log.Trouble;
import io.simplenetes.daemon.ports.PublishedPorts;
import io.simplenetes.daemon.watch.FolderEvent;
import io.simplenetes.daemon.watch.FolderWatch;
import io.simplenetes.host.layout.HostHome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The loop of one HOSTHOME: wait for an event or for the time of the next look; read what may have changed;
/// decide for every pod; begin what is due; publish the ports of what is ready.
///
/// One thread runs it and owns all that it remembers, which can be lost at any time. Only commands and the
/// watch run beside it, and they speak to it by events.
public final class Reconciler {

    /// How often everything is read where folders cannot be watched.
    private static final Duration BLIND_PASS = Duration.ofSeconds(5);

    private static final Comparator<PodSlot> LONGEST_WAITING_FIRST =
            Comparator.comparing(PodSlot::lastTry).thenComparing(pod -> pod.release);

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final InstantSource clock = new SteadyClock();
    private final HostHome hostHome;
    private final Settings settings;
    private final EventLog log;
    private final Commands commands;
    private final Trouble portsTrouble;
    private final Trouble statusTrouble;
    private final PublishedPorts ports;
    private final StatusFile status;
    private Instant nextPulse = Instant.MIN;
    private Instant nextFullPass = Instant.MIN;
    private Instant nextDue = Instant.MIN;
    private Instant nextOrphans = Instant.MAX;

    /// Does nothing before [#run].
    ///
    /// @param ramdisks who mounts the pods' ramdisks
    public Reconciler(HostHome home, Settings settings, EventLog log, Optional<RamdiskKeeper> ramdisks) {
        this.hostHome = home;
        this.settings = settings;
        this.log = log;
        this.ports = new PublishedPorts(home);
        this.status = new StatusFile(home);
        this.portsTrouble = new Trouble(log);
        this.statusTrouble = new Trouble(log);
        this.commands = new Commands(settings, log, ramdisks, events::add);
    }

    /// Runs until somebody says [#stop]. Commands in flight are then left to end by themselves.
    ///
    /// @param isOurs whether the HOSTHOME is still this daemon's to serve
    /// @return false when it was not any more
    public boolean run(BooleanSupplier isOurs) throws InterruptedException {
        Optional<FolderWatch> watch = openWatch();
        Home home = new Home(hostHome, watch, log);
        try {
            Optional<Event.Stop> stop = Optional.empty();
            while (stop.isEmpty()) {
                if (isFullPassDue() && !isOurs.getAsBoolean()) {
                    return false;
                }
                round(home);
                List<Event> happened = await();
                happened.forEach(event -> take(home, event));
                stop = happened.stream()
                        .filter(Event.Stop.class::isInstance)
                        .map(Event.Stop.class::cast)
                        .findFirst();
            }
            long left = home.pods().stream()
                    .filter(pod -> pod.inFlight().isPresent())
                    .count();
            log.write(LogLine.info()
                    .with("event", "stopped")
                    .with("reason", stop.get().reason())
                    .with("commands-left-running", left));
            return true;
        } finally {
            watch.ifPresent(FolderWatch::close);
        }
    }

    /// Asks the loop to end. Any thread may call it.
    public void stop(String reason) {
        events.add(new Event.Stop(reason));
    }

    /// Asks the loop to read everything anew. Any thread may call it.
    public void look() {
        events.add(new Event.Look());
    }

    private List<Event> await() throws InterruptedException {
        Duration left = Duration.between(clock.instant(), earliest(earliest(nextPulse, nextDue), nextOrphans));
        List<Event> happened = new ArrayList<>();
        Event first = events.poll(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
        if (first != null) {
            happened.add(first);
            if (first instanceof Event.Folder) {
                Thread.sleep(settings.settle());
            }
            events.drainTo(happened);
        }
        return happened;
    }

    private void take(Home home, Event event) {
        switch (event) {
            case Event.Folder folder -> {
                switch (folder.event()) {
                    case FolderEvent.Changed change -> home.lookAt(change);
                    case FolderEvent.Overflow overflow -> home.lookAtAll();
                }
            }
            case Event.Ended ended ->
                home.pod(ended.release()).ifPresent(pod -> commands.end(pod, ended.outcome(), clock.instant()));
            case Event.OrphansEnded orphans ->
                orphans.done()
                        .forEach(done -> log.write(LogLine.warn()
                                .with("event", "orphan")
                                .with("action", done)
                                .with("reason", "the folder of its release is gone")));
            case Event.Look look -> nextFullPass = Instant.MIN;
            case Event.Stop stop -> {}
        }
    }

    private void round(Home home) {
        Instant now = clock.instant();
        if (isFullPassDue()) {
            home.lookAtAll();
            ports.forget();
            nextDue = now; // decide, whatever was or was not seen to change
            nextFullPass = now.plus(home.isBlind() ? BLIND_PASS : settings.fullPass());
        }
        if (!now.isBefore(nextPulse)) {
            home.pods().stream().filter(PodSlot::hasLostSupervisor).forEach(pod -> pod.dirty = true);
            nextPulse = now.plus(settings.pulse());
        }
        home.read();
        if (home.hasVanished()) {
            nextOrphans = now.plus(settings.grace());
        }
        if (!now.isBefore(nextOrphans)) {
            nextOrphans = Instant.MAX;
            endOrphans();
        }
        if (home.isDifferent() || !now.isBefore(nextDue)) {
            begin(home, now);
            publish(home);
            tell(home);
        }
    }

    /// Beside the loop, since podman takes its time.
    private void endOrphans() {
        Thread.ofVirtual().name("orphans").start(() -> {
            try {
                events.add(new Event.OrphansEnded(new Orphans(hostHome).end()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                log.write(LogLine.warn().with("problem", "cannot look for what vanished releases run: " + e));
            }
        });
    }

    private void tell(Home home) {
        String trouble = "";
        try {
            status.publish(home.pods());
        } catch (IOException e) {
            trouble = hostHome.daemonStatus() + " cannot be written: " + e;
        }
        statusTrouble.is(trouble);
    }

    private boolean isFullPassDue() {
        return !clock.instant().isBefore(nextFullPass);
    }

    private void begin(Home home, Instant now) {
        nextDue = Instant.MAX;
        for (PodSlot pod : home.pods().stream().sorted(LONGEST_WAITING_FIRST).toList()) {
            switch (pod.decide(now)) {
                case Decision.Nothing nothing -> {}
                case Decision.Later later -> nextDue = earliest(nextDue, later.due());
                case Decision.Act act -> {
                    Instant due = commands.mayBegin(act.command(), home.pods(), now);
                    if (due.isAfter(now)) {
                        nextDue = earliest(nextDue, due);
                    } else {
                        commands.begin(pod, act, now);
                    }
                }
            }
        }
    }

    private void publish(Home home) {
        String trouble = "";
        try {
            var ready = home.pods().stream()
                    .filter(PodSlot::isRoutable)
                    .flatMap(pod -> pod.reading().stream())
                    .flatMap(reading -> reading.mappings().stream());
            if (ports.publish(ready)) {
                log.write(LogLine.info().with("event", "published").with("file", hostHome.portMappings()));
            }
        } catch (IOException e) {
            trouble = "portmappings.conf cannot be written: " + e;
        }
        portsTrouble.is(trouble);
    }

    private Optional<FolderWatch> openWatch() {
        try {
            return Optional.of(FolderWatch.to(event -> events.add(new Event.Folder(event))));
        } catch (IOException e) {
            log.write(LogLine.warn()
                    .with("problem", "cannot watch folders: " + e.getMessage())
                    .with("remedy", "raise fs.inotify.max_user_instances; until then changes are seen later"));
            return Optional.empty();
        }
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
