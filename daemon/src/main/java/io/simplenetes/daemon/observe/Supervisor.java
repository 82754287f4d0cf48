package io.simplenetes.daemon.observe;

import io.simplenetes.host.file.PodStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A living process that looks after a pod. A process id alone does not identify a process, since the kernel
/// gives it to another one later; with the time at which the process started it does.
///
/// @param pid its process id
/// @param started when it started, in clock ticks since the host did (proc_pid_stat(5), field 22)
public record Supervisor(long pid, long started) {

    /// `updated` is in whole seconds, and so is the time at which the host started.
    private static final long SLACK_SECONDS = 2;

    private static final long TICKS_PER_SECOND = 100;
    /// Numbers of fields, as the manual counts them.
    private static final int STATE = 3;

    private static final int STARTED = 22;

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
        return pid == 0
                ? Optional.empty()
                : SmallFile.read(Path.of("/proc/" + pid + "/stat")).flatMap(stat -> read(pid, stat));
    }

    /// Reads a `stat` file. The second field is the program's name in parentheses and may hold anything; what
    /// follows it begins with the third, the state.
    static Optional<Supervisor> read(long pid, String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        boolean isDead = fields[0].equals("Z") || fields[0].equals("X");
        return fields.length > STARTED - STATE && !isDead
                ? Optional.of(new Supervisor(pid, Long.parseLong(fields[STARTED - STATE])))
                : Optional.empty();
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
