package io.simplenetes.daemon.observe;

import io.simplenetes.host.file.PodStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Who looks after a pod: what identifies a [LivingProcess].
///
/// @param pid its process id
/// @param started when it started
public record Supervisor(long pid, long started) {

    /// `updated` is in whole seconds, and so is the time at which the host started.
    private static final long SLACK_SECONDS = 2;

    private static final long TICKS_PER_SECOND = 100;

    /// Finds the supervisor that a status names.
    ///
    /// @param known who it was a moment ago: then the clock, which may have been set since, is not asked
    public static Optional<Supervisor> of(PodStatus status, Optional<Supervisor> known) {
        return living(status.supervisor())
                .filter(found -> known.filter(found::equals).isPresent() || found.mayHaveWritten(status));
    }

    /// Whether this very process still lives.
    public boolean isAlive() {
        return living(pid).filter(this::equals).isPresent();
    }

    private static Optional<Supervisor> living(long pid) {
        return LivingProcess.find(pid).map(process -> new Supervisor(process.pid(), process.started()));
    }

    /// A process that started after the status was written got the writer's process id: the host was started
    /// anew.
    private boolean mayHaveWritten(PodStatus status) {
        return status.updated() == 0
                || hostStarted().getEpochSecond() + started / TICKS_PER_SECOND <= status.updated() + SLACK_SECONDS;
    }

    private static Instant hostStarted() {
        return SmallFile.read(Path.of("/proc/stat")).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("btime "))
                .map(line -> Instant.ofEpochSecond(
                        Long.parseLong(line.substring("btime ".length()).strip())))
                .findFirst()
                .orElse(Instant.EPOCH);
    }
}
