package io.simplenetes.daemon.observe;

import java.nio.file.Path;
import java.util.Optional;

/// A process of this host that lives. Its id alone does not identify it, since the kernel gives it to another one
/// later; with
/// the time at which it started it does.
///
/// @param pid its process id
/// @param started when it started, in clock ticks since the host did (proc_pid_stat(5), field 22)
/// @param session the process id of the leader of its session
public record LivingProcess(long pid, long started, long session) {

    /// Numbers of fields, as the manual counts them.
    private static final int STATE = 3;

    private static final int SESSION = 6;
    private static final int STARTED = 22;

    /// Finds a process; empty when there is none of this id, or only its remains.
    public static Optional<LivingProcess> find(long pid) {
        return pid == 0
                ? Optional.empty()
                : SmallFile.read(Path.of("/proc/" + pid + "/stat")).flatMap(stat -> read(pid, stat));
    }

    /// Reads a `stat` file. The second field is the program's name in parentheses and may hold anything; what
    /// follows it begins with the third, the state.
    static Optional<LivingProcess> read(long pid, String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        boolean isDead = fields[0].equals("Z") || fields[0].equals("X");
        return fields.length > STARTED - STATE && !isDead
                ? Optional.of(new LivingProcess(
                        pid, Long.parseLong(fields[STARTED - STATE]), Long.parseLong(fields[SESSION - STATE])))
                : Optional.empty();
    }

    /// Whether it began a session of its own.
    public boolean leadsSession() {
        return session == pid;
    }
}
