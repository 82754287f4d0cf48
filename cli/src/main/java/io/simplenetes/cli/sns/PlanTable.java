package io.simplenetes.cli.sns;

import io.simplenetes.cli.console.Columns;
import io.simplenetes.cli.console.Console;
import io.simplenetes.cluster.plan.HostPlan;
import io.simplenetes.cluster.plan.Operation;
import io.simplenetes.cluster.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/// A plan as a table for people: a line for each operation.
final class PlanTable {

    private PlanTable() {}

    /// The lines; none when there is nothing to do.
    static List<String> lines(Plan plan) {
        if (plan.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("HOST", "OPERATION", "EFFECT ON CONTAINERS"));
        for (HostPlan host : plan.hosts()) {
            for (Operation operation : host.operations()) {
                rows.add(List.of(
                        host.host().text(),
                        operation.title(),
                        operation.effect().text()));
            }
        }
        return Columns.aligned(rows);
    }

    /// Says what the user should know of each host.
    static void warn(Console console, Plan plan) {
        for (HostPlan host : plan.hosts()) {
            host.warnings().forEach(warning -> console.warning("host " + host.host() + ": " + warning));
        }
    }

    /// A number of things: `1 host`, `2 hosts`.
    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
