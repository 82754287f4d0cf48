package io.simplenetes.cli.sns;

import io.simplenetes.cli.console.Columns;
import io.simplenetes.cli.console.Json;
import io.simplenetes.cluster.sync.HostOutcome;
import io.simplenetes.cluster.sync.SyncReport;
import io.simplenetes.host.error.Problem;
import java.util.List;
import java.util.Optional;

/// How a sync ended, host by host.
final class SyncSummary {

    private SyncSummary() {}

    /// A line for each host.
    static List<String> lines(SyncReport report) {
        return Columns.aligned(report.hosts().stream()
                        .map(host ->
                                List.of(host.host().text(), HostOutcome.word(host.outcome()), text(host.outcome())))
                        .toList())
                .stream()
                .map(String::stripTrailing)
                .toList();
    }

    private static String text(HostOutcome outcome) {
        return switch (outcome) {
            case HostOutcome.Unchanged _ -> "";
            case HostOutcome.Changed(int operations) -> PlanTable.count(operations, "operation");
            case HostOutcome.Failed failed -> failed.done() + " of " + PlanTable.count(failed.total(), "operation");
            case HostOutcome.Busy _ -> "";
        };
    }

    /// What went wrong, and what state the hosts are in.
    static List<Problem> problems(SyncReport report) {
        return report.hosts().stream()
                .flatMap(host -> problem(host.outcome()).map(p -> p.at("host " + host.host())).stream())
                .toList();
    }

    private static Optional<Problem> problem(HostOutcome outcome) {
        return switch (outcome) {
            case HostOutcome.Failed failed ->
                Optional.of(Problem.of(failed.at() + ": " + failed.reason())
                        .remedy("mend it and sync again: " + failed.done() + " of "
                                + PlanTable.count(failed.total(), "operation")
                                + " are done whole, the others not at all"));
            case HostOutcome.Busy(String holder) ->
                Optional.of(Problem.of("busy: " + holder + " came first")
                        .remedy("sync again when that is done; nothing was changed there"));
            case HostOutcome.Unchanged _, HostOutcome.Changed _ -> Optional.empty();
        };
    }

    /// For programs.
    static Json json(SyncReport report) {
        return Json.object()
                .putObjects(
                        "hosts",
                        report.hosts().stream()
                                .map(host -> Json.object()
                                        .put("host", host.host().text())
                                        .put("outcome", HostOutcome.word(host.outcome()))
                                        .put("operations", done(host.outcome())))
                                .toList());
    }

    private static int done(HostOutcome outcome) {
        return switch (outcome) {
            case HostOutcome.Changed(int operations) -> operations;
            case HostOutcome.Failed failed -> failed.done();
            case HostOutcome.Unchanged _, HostOutcome.Busy _ -> 0;
        };
    }
}
