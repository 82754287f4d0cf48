package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.ssh.HostKeys;
import io.simplenetes.cluster.sync.HostInit;
import io.simplenetes.cluster.sync.HostRoutes;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.name.HostName;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `sns host init HOST`.
final class HostInitCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("host init", "Make a host one of this cluster")
                .detail("Makes the folder HOSTHOME on the host, with pods and cluster-id.txt, and nothing beside it.")
                .detail(
                        "At first contact it shows the key of the host, and of the jump hosts, and wants your consent: --accept.")
                .example("sns host init web1", "may be repeated at any time")
                .example("sns host init web1 --accept=any", "records whatever keys the hosts on the way have")
                .example("sns host init web1 --force", "takes the host over from another cluster");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "HOST", Needed.REQUIRED, "The host"));
        spec.addOption(HostKeyCommand.accept());
        spec.addOption(Declare.flag("-f --force", "Also when it belongs to another cluster"));
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        var name = new HostName(call.parameter(0).orElseThrow());
        CallSite site = CallSite.of(call);
        HostRoutes routes = site.routes();
        ProjectHost host = site.project().host(name);
        if (!host.env().isLocal()) {
            List<String> accepted = call.value("--accept").stream().toList();
            for (var key : new HostKeys(site.project(), routes.ssh(), site.caller()).recordMissing(host, accepted)) {
                call.console().note("recorded in known_hosts: " + key.hop().name() + " " + key.presented());
            }
        }
        boolean changed = new HostInit(site.project(), routes, name, call.flag("--force")).run();
        call.console()
                .note("host " + name + (changed ? " belongs" : " belonged already") + " to "
                        + site.project().id());
        call.console().note("next: sns host attach POD@" + name);
        return ExitCode.OK;
    }
}
