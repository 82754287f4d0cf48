package io.simplenetes.cli.sns;

import io.simplenetes.cli.console.Console;
import io.simplenetes.cluster.plan.Plan;
import io.simplenetes.cluster.sync.SyncProgress;
import io.simplenetes.host.name.HostName;
import java.util.function.Consumer;

/// Tells how a sync goes on, a line for each operation that is done.
///
/// @param console where it tells
/// @param quiet whether it tells only what the user should mend
/// @param check may end it before anything is done
record SyncLines(Console console, boolean quiet, Consumer<Plan> check) implements SyncProgress {

    @Override
    public void planned(Plan plan) {
        check.accept(plan);
        PlanTable.warn(console, plan);
    }

    /// Hosts come by turns: a line is never cut by another's.
    @Override
    public void done(HostName host, String title) {
        if (!quiet) {
            synchronized (console) {
                console.note(host + ": " + title);
            }
        }
    }
}
