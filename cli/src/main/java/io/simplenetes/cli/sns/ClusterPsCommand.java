package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.console.Columns;
import io.simplenetes.cluster.plan.Unreached;
import io.simplenetes.cluster.sync.ClusterStatus;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.json.Json;
import io.simplenetes.host.product.Age;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `sns cluster ps`.
final class ClusterPsCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("cluster ps", "Show what all pods do on all hosts, beside what the project wants")
                .detail(
                        "Asks all hosts at once and changes nothing. DRIFT says how a release differs from what is wanted.")
                .detail(
                        "Releases that are gone as they should be are shown with --all. Exit code 1: a host could not be asked.")
                .example("sns cluster ps", "one line for each release on each host")
                .example("sns cluster ps -o json", "the same for a program");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Declare.flag("-a --all", "Also releases that were removed"));
        spec.addOption(Declare.output());
    }

    @Override
    public ExitCode run(Invocation call) {
        CallSite site = CallSite.of(call);
        ClusterStatus.View view = new ClusterStatus(site.project(), site.routes()::to).look();
        List<ClusterStatus.Row> rows = view.rows().stream()
                .filter(row -> call.flag("--all") || !row.isPast())
                .toList();
        if (call.json()) {
            call.console()
                    .data(Json.object()
                            .putObjects(
                                    "releases",
                                    rows.stream().map(ClusterPsCommand::json).toList())
                            .putObjects(
                                    "unreached",
                                    view.unreached().stream()
                                            .map(PlanJson::unreached)
                                            .toList())
                            .toString());
        } else {
            lines(rows).forEach(call.console()::data);
        }
        if (!view.unreached().isEmpty()) {
            throw new UserException(
                    ExitCode.FAILED,
                    view.unreached().stream().map(Unreached::problem).toList());
        }
        return ExitCode.OK;
    }

    private static List<String> lines(List<ClusterStatus.Row> rows) {
        var table = new ArrayList<List<String>>();
        table.add(List.of("HOST", "POD", "WANTED", "STATUS", "READY", "AGE", "DRIFT"));
        for (ClusterStatus.Row row : rows) {
            table.add(List.of(
                    row.host().text(),
                    row.release().toString(),
                    row.wanted().map(PodState::word).orElse("-"),
                    row.status(),
                    row.ready() ? "yes" : "no",
                    row.age().isPresent() ? Age.of(row.age().getAsLong()) : "-",
                    String.join("; ", row.drift())));
        }
        return rows.isEmpty()
                ? List.of()
                : Columns.aligned(table).stream().map(String::stripTrailing).toList();
    }

    private static Json json(ClusterStatus.Row row) {
        return Json.object()
                .put("host", row.host().text())
                .put("pod", row.release().pod().text())
                .put("version", row.release().version().text())
                .put("wanted", row.wanted().map(PodState::word).orElse(""))
                .put("told", row.told().map(PodState::word).orElse(""))
                .put("status", row.status())
                .put("ready", row.ready())
                .put("age", row.age().orElse(-1))
                .putTexts("drift", row.drift());
    }
}
