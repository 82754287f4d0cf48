package io.simplenetes.cli.sns;

import io.simplenetes.cli.console.Columns;
import io.simplenetes.cluster.sync.HostOutcome;
import io.simplenetes.cluster.sync.SyncReport;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.json.Json;
import java.util.List;
import java.util.Optional;

/// How a sync ended, host by host.
final class SyncSummary {

    private SyncSummary() {}

    /// A line for each host.
    static List<String> lines(SyncReport report) {
        return Columns.aligned(report.hosts().stream()
                        .map(host -> List.of(host.host().text(), host.outcome().word(), text(host.outcome())))
                        .toList())
                .stream()
                .map(String::stripTrailing)
                .toList();
    }

    // No switch over types here: the virtual machine would make its code anew at every start.
    private static String text(HostOutcome outcome) {
        if (outcome instanceof HostOutcome.Failed failed) {
            return failed.done() + " of " + PlanTable.count(failed.total(), "operation");
        }
        if (outcome instanceof HostOutcome.Unreached) {
            return "nothing was changed there";
        }
        return outcome instanceof HostOutcome.Changed ? PlanTable.count(outcome.done(), "operation") : "";
    }

    /// What went wrong, and what state the hosts are in.
    static List<Problem> problems(SyncReport report) {
        return report.hosts().stream()
                .flatMap(host -> problem(host.outcome()).map(p -> p.at("host " + host.host())).stream())
                .toList();
    }

    private static Optional<Problem> problem(HostOutcome outcome) {
        if (outcome instanceof HostOutcome.Failed failed) {
            // What was done after the last answer is not known; each operation is whole all the same.
            String least = failed.reason().startsWith("the connection broke") ? "at least " : "";
            return Optional.of(Problem.of(failed.at() + ": " + failed.reason())
                    .remedy("mend it and sync again: " + least + failed.done() + " of "
                            + PlanTable.count(failed.total(), "operation")
                            + " are done whole, the others not at all"));
        }
        if (outcome instanceof HostOutcome.Unreached(Problem problem)) {
            return Optional.of(problem);
        }
        return outcome instanceof HostOutcome.Busy(String holder)
                ? Optional.of(Problem.of("busy: " + holder + " came first")
                        .remedy("sync again when that is done; nothing was changed there"))
                : Optional.empty();
    }

    /// For programs.
    static Json json(SyncReport report) {
        return Json.object()
                .putObjects(
                        "hosts", report.hosts().stream().map(SyncSummary::json).toList());
    }

    private static Json json(SyncReport.HostResult host) {
        Json json = Json.object()
                .put("host", host.host().text())
                .put("outcome", host.outcome().word())
                .put("operations", host.outcome().done());
        problem(host.outcome()).ifPresent(problem -> json.put("problem", problem.what()));
        return json;
    }
}
