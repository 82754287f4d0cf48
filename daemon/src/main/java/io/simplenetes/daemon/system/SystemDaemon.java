package io.simplenetes.daemon.system;

import io.simplenetes.daemon.decide.BackOff;
import io.simplenetes.daemon.log.EventLog;
import io.simplenetes.daemon.log.LogLine;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.process.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// simplenetesd for all accounts of a host. It looks every few seconds which HOSTHOMEs there are, and keeps a worker
/// for
/// each.
public final class SystemDaemon {

    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration END_LIMIT = Duration.ofSeconds(5);
    private static final Duration PROVEN = Duration.ofMinutes(1);
    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    private final Supplier<SystemConf> read;
    private final List<String> self;
    private final EventLog log;
    private final Ramdisks ramdisks = new Ramdisks(Ramdisks.FOLDER);
    private final Accounts accounts = new Accounts();
    private final SortedMap<Path, Served> served = new TreeMap<>();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private SortedMap<Path, String> troubles = new TreeMap<>();
    private volatile SystemConf conf;

    private enum Event {
        LOOK_ANEW,
        WORKER_ENDED,
        STOP
    }

    /// A HOSTHOME and the worker that serves it, or will.
    private static final class Served {
        private final OwnedHome home;
        private Optional<Worker> worker = Optional.empty();
        private Instant began = Instant.MIN;
        private Instant next = Instant.MIN;
        private int tries;

        private Served(OwnedHome home) {
            this.home = home;
        }
    }

    /// Does nothing before [#run].
    ///
    /// @param mainClass of this program, which starts itself once more for each HOSTHOME
    /// @throws UserException when the settings are wrong
    public SystemDaemon(Path confFile, boolean confRequired, String mainClass, EventLog log) {
        this.read = () -> SystemConf.read(confFile, confRequired);
        this.conf = read.get();
        this.self = SelfCommand.words(mainClass);
        this.log = log;
    }

    /// Serves until [#stop]. No pod is stopped by its end.
    public void run() throws InterruptedException {
        log.write(LogLine.info()
                .with("event", "started")
                .with("mode", "system")
                .with("process", ProcessHandle.current().pid()));
        Optional<Event> event = Optional.empty();
        while (!event.equals(Optional.of(Event.STOP))) {
            if (event.equals(Optional.of(Event.LOOK_ANEW))) {
                lookAnew();
            }
            round();
            event = Optional.ofNullable(events.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        }
        end();
    }

    /// Ends [#run] soon. Any thread may call it.
    public void stop() {
        events.add(Event.STOP);
    }

    /// Has the settings and everything else read anew. Any thread may call it.
    public void look() {
        events.add(Event.LOOK_ANEW);
    }

    private void lookAnew() {
        try {
            conf = read.get();
            log.write(LogLine.info().with("event", "reread").with("reason", "SIGHUP"));
        } catch (UserException e) {
            log.write(LogLine.warn()
                    .with("problem", e.problems().getFirst())
                    .with("remedy", "mend the file; the settings of before hold"));
        }
        served.values().forEach(it -> it.worker.ifPresent(Worker::look));
    }

    private void round() throws InterruptedException {
        Instant now = Instant.now();
        Discovery discovery = new Discovery(accounts.get(now), conf);
        SortedMap<Path, OwnedHome> homes = discovery.homes();
        warn(discovery.troubles());
        homes.forEach((path, home) -> served.computeIfAbsent(path, it -> appeared(home)));
        served.values().forEach(it -> {
            it.worker.filter(worker -> worker.exitCode().isPresent()).ifPresent(worker -> ended(it, worker, now));
            if (!it.home.equals(homes.get(it.home.path()))) {
                it.worker.ifPresent(Worker::end);
            } else if (it.worker.isEmpty() && !now.isBefore(it.next)) {
                start(it, now);
            }
        });
        served.values().removeIf(it -> it.worker.isEmpty() && !it.home.equals(homes.get(it.home.path())));
    }

    private void warn(SortedMap<Path, String> now) {
        now.forEach((folder, trouble) -> {
            if (!trouble.equals(troubles.get(folder))) {
                log.write(LogLine.warn().with("home", folder).with("problem", trouble));
            }
        });
        troubles = now;
    }

    private Served appeared(OwnedHome home) {
        log.write(LogLine.info()
                .with("event", "found")
                .with("home", home.path())
                .with("user", home.owner().name()));
        return new Served(home);
    }

    private void start(Served it, Instant now) {
        it.began = now;
        it.tries++;
        try {
            RuntimeFolder.make(it.home.owner());
            Command command = WorkerCommand.of(it.home, self, System.getenv());
            it.worker = Optional.of(
                    Worker.start(command, request -> answer(it.home, request), () -> events.add(Event.WORKER_ENDED)));
        } catch (IOException | UserException e) {
            log.write(LogLine.warn().with("home", it.home.path()).with("problem", "cannot be served: " + e));
            it.next = now.plus(
                    BACK_OFF.after(it.tries, ThreadLocalRandom.current().nextDouble()));
        }
    }

    private void ended(Served it, Worker worker, Instant now) {
        it.worker = Optional.empty();
        if (now.isAfter(it.began.plus(PROVEN))) {
            it.tries = 1;
        }
        Duration pause = BACK_OFF.after(it.tries, ThreadLocalRandom.current().nextDouble());
        it.next = now.plus(pause);
        log.write(LogLine.warn()
                .with("home", it.home.path())
                .with("event", "worker-ended")
                .with("process", worker.pid())
                .with("exit", worker.exitCode().orElse(-1))
                .with("again-after", pause.toMillis() + "ms"));
    }

    /// What an account's daemon asks is done here, with nothing taken from it but checked names and numbers.
    private String answer(OwnedHome home, Optional<RamdiskRequest> request) {
        try {
            if (request.isEmpty()) {
                return ParentChannel.no("not a request");
            }
            return switch (request.get()) {
                case RamdiskRequest.Mount mount -> {
                    Path place = ramdisks.mount(home, mount, conf.ramdisks());
                    log.write(line(home, mount).with("event", "ramdisk").with("place", place));
                    yield ParentChannel.OK + place;
                }
                case RamdiskRequest.Unmount unmount -> {
                    ramdisks.unmount(home, unmount.release());
                    yield ParentChannel.OK;
                }
            };
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            request.ifPresent(asked -> log.write(LogLine.warn()
                    .with("home", home.path())
                    .with("pod", asked.release())
                    .with("problem", reason)));
            return ParentChannel.no(reason);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ParentChannel.no("interrupted");
        }
    }

    private static LogLine line(OwnedHome home, RamdiskRequest request) {
        return LogLine.info().with("home", home.path()).with("pod", request.release());
    }

    private void end() throws InterruptedException {
        List<Worker> workers =
                served.values().stream().flatMap(it -> it.worker.stream()).toList();
        workers.forEach(Worker::end);
        for (Worker worker : workers) {
            worker.awaitEnd(END_LIMIT);
        }
        log.write(LogLine.info().with("event", "stopped").with("reason", "signal"));
    }
}
