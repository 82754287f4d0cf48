package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.remote.Answer;
import io.simplenetes.cluster.remote.HostSession;
import io.simplenetes.host.name.HostName;
import java.util.List;

/// Carries out on one host what is staged for it.
final class HostApply {

    private final HostName host;
    private final HostSession session;
    private final Staged staged;
    private final SyncProgress progress;
    private int unit;
    private int stepsOfUnit;

    HostApply(HostName host, HostSession session, Staged staged, SyncProgress progress) {
        this.host = host;
        this.session = session;
        this.staged = staged;
        this.progress = progress;
    }

    /// Does it; the first thing that fails ends it.
    SyncReport.HostResult result() {
        HostOutcome outcome = staged.units().isEmpty() ? new HostOutcome.Unchanged() : apply();
        progress.ended(host, outcome);
        return new SyncReport.HostResult(host, outcome);
    }

    private HostOutcome apply() {
        Answer begun = session.begin();
        if (!(begun instanceof Answer.Done)) {
            return outcome(begun, "take the lock");
        }
        progress.sending(host);
        Answer sent = staged.archive().sendTo(session);
        if (!(sent instanceof Answer.Done)) {
            return outcome(sent, "send files");
        }
        Answer done = session.run(staged.steps(), _ -> stepDone());
        return outcome(done, unit < units().size() ? units().get(unit).title() : "finish");
    }

    private List<Staged.Unit> units() {
        return staged.units();
    }

    private void stepDone() {
        stepsOfUnit++;
        if (stepsOfUnit == units().get(unit).steps().size()) {
            progress.done(host, units().get(unit).title());
            unit++;
            stepsOfUnit = 0;
        }
    }

    private HostOutcome outcome(Answer answer, String at) {
        return switch (answer) {
            case Answer.Done _ -> done() == 0 ? new HostOutcome.Unchanged() : new HostOutcome.Changed(done());
            case Answer.Busy(String holder) -> new HostOutcome.Busy(holder);
            case Answer.Failed(String reason) -> new HostOutcome.Failed(reason, at, done(), total());
        };
    }

    private int done() {
        return (int)
                units().subList(0, unit).stream().filter(Staged.Unit::counts).count();
    }

    private int total() {
        return (int) units().stream().filter(Staged.Unit::counts).count();
    }
}
