package io.simplenetes.daemon.log;

/// Something that may be wrong for a while: it is warned of when it begins or changes, not as long as it lasts.
public final class Trouble {

    private final EventLog log;
    private String known = "";

    public Trouble(EventLog log) {
        this.log = log;
    }

    /// Says what is wrong now.
    ///
    /// @param problem a clause for the log; empty text for nothing
    public void is(String problem) {
        if (!problem.equals(known) && !problem.isEmpty()) {
            log.write(LogLine.warn().with("problem", problem));
        }
        known = problem;
    }
}
