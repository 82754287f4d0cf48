package io.simplenetes.daemon.decide;

import io.simplenetes.daemon.decide.Decision.Act;
import io.simplenetes.daemon.decide.Decision.Later;
import io.simplenetes.daemon.decide.Decision.Nothing;
import io.simplenetes.daemon.decide.PodCommand.ReloadConfigs;
import io.simplenetes.daemon.decide.PodCommand.Remove;
import io.simplenetes.daemon.decide.PodCommand.Rerun;
import io.simplenetes.daemon.decide.PodCommand.Run;
import io.simplenetes.daemon.decide.PodCommand.Stop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The heart of the daemon. It is asked again after every change, every command and from time to time, and
/// answers from what is now, never from what happened: an event that is lost, or a daemon that starts anew,
/// changes no answer.
public final class Reconciliation {

    private Reconciliation() {}

    /// What comes next for a pod.
    ///
    /// @param history what was tried for this very `desired` ([History#of])
    public static Decision next(Desired desired, Observed observed, History history, Instant now) {
        return missing(desired, observed, history)
                .map(act -> {
                    Instant due = history.mayBeGiven(act.command(), now);
                    return due.isAfter(now) ? new Later(due) : act;
                })
                .orElseGet(Nothing::new);
    }

    private static Optional<Act> missing(Desired desired, Observed observed, History history) {
        return switch (desired.state()) {
            case RUNNING -> missingToRun(desired, observed);
            case STOPPED ->
                isSettled(observed, observed.isDown(), history.did(new Stop()))
                        ? Optional.empty()
                        : act(new Stop(), "state stopped, " + observed);
            case REMOVED ->
                isSettled(observed, observed.isRemoved(), history.did(new Remove()))
                        ? Optional.empty()
                        : act(new Remove(), "state removed, " + observed);
        };
    }

    private static Optional<Act> missingToRun(Desired desired, Observed observed) {
        if (desired.action().filter(PodAction::isWhole).isPresent()) {
            return act(new Remove(), "action rerun"); // the wanted state does the rest
        }
        if (!observed.isUp()) {
            return act(new Run(desired.hostInterface()), "state running, " + observed);
        }
        if (desired.action().isPresent()) {
            return act(new Rerun(desired.action().get().containers()), "action rerun");
        }
        return observed.isRunning() ? missingToKnow(desired, observed) : Optional.empty();
    }

    /// Configs that are new go alone: a pod that was made without them may refuse the whole command.
    private static Optional<Act> missingToKnow(Desired desired, Observed observed) {
        List<String> changed = observed.changed(desired.configs());
        List<String> added = observed.added(desired.configs());
        if (!changed.isEmpty()) {
            return act(new ReloadConfigs(changed), "changed: " + String.join(" ", changed));
        }
        return added.isEmpty() ? Optional.empty() : act(new ReloadConfigs(added), "new: " + String.join(" ", added));
    }

    /// Not every pod writes a status: then a command that ended well is all there is to know.
    private static boolean isSettled(Observed observed, boolean saysSo, boolean done) {
        return saysSo || (done && !observed.supervised());
    }

    private static Optional<Act> act(PodCommand command, String reason) {
        return Optional.of(new Act(command, reason));
    }
}
