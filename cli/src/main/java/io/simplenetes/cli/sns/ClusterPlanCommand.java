package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cluster.plan.Plan;
import io.simplenetes.cluster.plan.Shown;
import io.simplenetes.cluster.plan.Unreached;
import io.simplenetes.cluster.sync.ClusterSync;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.UserException;
import picocli.CommandLine.Model.CommandSpec;

/// `sns cluster plan`.
final class ClusterPlanCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("cluster plan", "Show what a sync would do to the hosts, and to their containers")
                .detail("Changes nothing. Exit code 0: nothing to do; 2: a sync would change something;")
                .detail("4: a sync would be refused, for reasons that are shown; 1: a host could not be asked.")
                .example("sns cluster plan", "one line for each operation")
                .example("sns cluster plan --output=json", "the same for a program");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Declare.flag("-f --force", "As with sns cluster sync --force"));
        spec.addOption(Declare.output());
    }

    @Override
    public ExitCode run(Invocation call) {
        CallSite site = CallSite.of(call);
        ClusterSync.Preview preview = new ClusterSync(site.project(), site.caller(), call.flag("--force")).plan();
        Plan plan = preview.plan();
        if (call.json()) {
            call.console().data(PlanJson.of(plan).toString());
        } else {
            PlanTable.lines(plan).forEach(call.console()::data);
        }
        PlanTable.warn(call.console(), plan);
        if (!preview.dirty().isEmpty()) {
            call.console()
                    .warning("the project has uncommitted changes, which a sync refuses: " + Shown.of(preview.dirty()));
        }
        if (!plan.refusals().isEmpty()) {
            throw new UserException(ExitCode.REFUSED, plan.refusals());
        }
        if (!plan.unreached().isEmpty()) {
            throw new UserException(
                    ExitCode.FAILED,
                    plan.unreached().stream().map(Unreached::problem).toList());
        }
        if (plan.isEmpty()) {
            call.console().note("nothing to do: " + PlanTable.count(plan.hosts().size(), "host") + " as wanted");
            return ExitCode.OK;
        }
        call.console().note("next: " + (preview.dirty().isEmpty() ? "" : "git commit, then ") + "sns cluster sync");
        return ExitCode.CHANGES;
    }
}
