package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cluster.plan.Unreached;
import io.simplenetes.cluster.sync.ClusterGc;
import io.simplenetes.cluster.sync.SyncReport;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.json.Json;
import io.simplenetes.host.name.Release;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `sns cluster gc`.
final class ClusterGcCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("cluster gc", "Purge from the hosts what is left of deleted and detached releases")
                .detail(
                        "Those that the project no longer has and that the hosts have removed: their own volumes, logs and files.")
                .detail("Volumes that releases of a pod share stay. What is purged cannot be had back.")
                .example("sns cluster gc --dry-run", "shows what would be purged; exit code 2 when there is something")
                .example("sns cluster gc", "purges it");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Declare.flag("-n --dry-run", "Only show what would be purged"));
        spec.addOption(Declare.output());
    }

    @Override
    public ExitCode run(Invocation call) {
        CallSite site = CallSite.of(call);
        var gc = new ClusterGc(site.project(), site.caller(), site.routes()::to);
        boolean dry = call.flag("--dry-run");
        ClusterGc.Report report = dry ? gc.look() : gc.purge(new SyncLines(call.console(), true, _ -> {}));
        show(call, report);
        List<Problem> problems = SyncSummary.problems(
                new SyncReport(new io.simplenetes.cluster.plan.Plan("", List.of(), List.of()), report.results()));
        problems.forEach(call.console()::error);
        report.unreached().stream().map(Unreached::problem).forEach(call.console()::error);
        if (!problems.isEmpty() || !report.unreached().isEmpty()) {
            return ExitCode.FAILED;
        }
        boolean found =
                report.leftovers().stream().anyMatch(host -> !host.releases().isEmpty());
        return dry && found ? ExitCode.CHANGES : ExitCode.OK;
    }

    private static void show(Invocation call, ClusterGc.Report report) {
        if (call.json()) {
            call.console()
                    .data(Json.list(report.leftovers().stream()
                            .map(host -> Json.object()
                                    .put("host", host.host().text())
                                    .putTexts("purged", texts(host.releases()))
                                    .putTexts("waiting", texts(host.waiting())))
                            .toList()));
            return;
        }
        for (ClusterGc.Leftovers host : report.leftovers()) {
            texts(host.releases()).forEach(release -> call.console().data(release + "@" + host.host()));
            host.waiting()
                    .forEach(release -> call.console()
                            .warning(release + "@" + host.host()
                                    + " stays: it is not removed yet; sns cluster sync, and wait for simplenetesd"));
        }
    }

    private static List<String> texts(List<Release> releases) {
        return releases.stream().map(Release::toString).toList();
    }
}
