package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cluster.plan.Plan;
import io.simplenetes.cluster.sync.ClusterSync;
import io.simplenetes.cluster.sync.SyncProgress;
import io.simplenetes.cluster.sync.SyncReport;
import io.simplenetes.host.error.ExitCode;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;

/// `sns cluster sync`.
final class ClusterSyncCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("cluster sync", "Bring all hosts to what the project wants")
                .detail("All hosts that are not disabled, at once. The project must be committed.")
                .detail(
                        "When one host is busy or unsafe to sync, none is touched; when one is away or fails midway, the")
                .detail("others go on, and the next sync does the rest. Exit code 0 only when all hosts are as wanted.")
                .example("sns cluster sync", "does what sns cluster plan shows")
                .example(
                        "sns cluster sync --plan plan.json",
                        "does just that, if every host still stands where it stood")
                .example("sns cluster sync --force", "also takes hosts back to an older commit, or to another branch");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Declare.flag("-f --force", "Also when the project is behind a host, or has branched off"));
        spec.addOption(Declare.flag("-q --quiet --quite", "Show only what went wrong"));
        spec.addOption(
                Declare.option("-p --plan", "FILE", "Do this plan, or nothing: saved by sns cluster plan -o json"));
        spec.addOption(Declare.output());
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        CallSite site = CallSite.of(call);
        boolean quiet = call.flag("--quiet") || call.json();
        Optional<String> file = call.value("--plan");
        Consumer<Plan> check = file.isEmpty() ? _ -> {} : SavedPlan.read(call.path(file.get()))::require;
        SyncProgress progress = new SyncLines(call.console(), quiet, check);
        SyncReport report = new ClusterSync(site.project(), site.caller(), call.flag("--force")).sync(progress);
        if (call.json()) {
            call.console().data(SyncSummary.json(report).toString());
        } else if (!quiet) {
            SyncSummary.lines(report).forEach(call.console()::data);
        }
        SyncSummary.problems(report).forEach(call.console()::error);
        return report.exitCode();
    }
}
