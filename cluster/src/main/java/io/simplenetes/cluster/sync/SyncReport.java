package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.plan.Plan;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.name.HostName;
import java.util.List;

/// How a sync ended.
///
/// @param plan what was to do
/// @param hosts how it ended on each host, sorted by name
public record SyncReport(Plan plan, List<HostResult> hosts) {

    /// How it ended on one host.
    ///
    /// @param host its name
    /// @param outcome how it ended
    public record HostResult(HostName host, HostOutcome outcome) {}

    public SyncReport {
        hosts = List.copyOf(hosts);
    }

    /// What the program exits with: 0 only when every host is as the project wants it.
    public ExitCode exitCode() {
        if (hosts.stream()
                .anyMatch(host -> host.outcome() instanceof HostOutcome.Failed
                        || host.outcome() instanceof HostOutcome.Unreached)) {
            return ExitCode.FAILED;
        }
        return hosts.stream().anyMatch(host -> host.outcome() instanceof HostOutcome.Busy)
                ? ExitCode.BUSY
                : ExitCode.OK;
    }
}
