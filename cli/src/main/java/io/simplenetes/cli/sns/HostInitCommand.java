package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.sync.HostInit;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.name.HostName;
import picocli.CommandLine.Model.CommandSpec;

/// `sns host init HOST`.
final class HostInitCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("host init", "Make a host one of this cluster")
                .detail("Makes the folder HOSTHOME on the host, with pods and cluster-id.txt, and nothing beside it.")
                .example("sns host init web1", "may be repeated at any time")
                .example("sns host init web1 --force", "takes the host over from another cluster");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "HOST", Needed.REQUIRED, "The host"));
        spec.addOption(Declare.flag("-f --force", "Also when it belongs to another cluster"));
    }

    @Override
    public ExitCode run(Invocation call) {
        var name = new HostName(call.parameter(0).orElseThrow());
        CallSite site = CallSite.of(call);
        boolean changed = new HostInit(site.project(), name, call.flag("--force")).run();
        call.console()
                .note("host " + name + (changed ? " belongs" : " belonged already") + " to "
                        + site.project().id());
        call.console().note("next: sns host attach POD@" + name);
        return ExitCode.OK;
    }
}
