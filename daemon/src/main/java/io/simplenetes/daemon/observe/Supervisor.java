package io.simplenetes.daemon.observe;

import io.simplenetes.host.file.PodStatus;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    private static final int LONGEST_STAT = 1024;

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

    /// The daemon asks this for every pod every other second: hence no more of Java's file system than is
    /// needed.
    private static Optional<Supervisor> living(long pid) {
        if (pid == 0) {
            return Optional.empty();
        }
        try (var in = new FileInputStream("/proc/" + pid + "/stat")) {
            byte[] stat = new byte[LONGEST_STAT];
            int length = Math.max(0, in.read(stat));
            return read(pid, new String(stat, 0, length, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Reads a `stat` file. The second field is the program's name in parentheses and may hold anything.
    static Optional<Supervisor> read(long pid, String stat) {
        int at = stat.lastIndexOf(')') + 2;
        if (at >= stat.length() || stat.charAt(at) == 'Z' || stat.charAt(at) == 'X') {
            return Optional.empty();
        }
        for (int field = STATE; field < STARTED; field++) {
            at = stat.indexOf(' ', at) + 1;
            if (at == 0) {
                return Optional.empty();
            }
        }
        int end = stat.indexOf(' ', at);
        return end < 0 ? Optional.empty() : Optional.of(new Supervisor(pid, Long.parseLong(stat, at, end, 10)));
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
