package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.HostEnv;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.project.RouterAddress;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.json.Json;
import io.simplenetes.host.name.PodName;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// `sns host ls`.
final class HostLsCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("host ls", "List the hosts of the project")
                .detail("Disabled hosts are listed only with --all.")
                .example("sns host ls -a -s", "all hosts, each with its state")
                .example("sns host ls -p web", "the hosts that the pod web is attached to");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Declare.flag("-a --all", "Disabled hosts too"));
        spec.addOption(Declare.flag("-s --state", "Show the state of each host"));
        spec.addOption(Declare.option("-p --pod", "POD", "Only hosts that the pod is attached to"));
        spec.addOption(Declare.output());
    }

    @Override
    public ExitCode run(Invocation call) {
        Optional<PodName> pod = call.value("--pod").map(PodName::new);
        ClusterProject project = CallSite.of(call).project();
        List<ProjectHost> hosts = project.hosts().stream()
                .filter(host -> call.flag("--all") || host.state().isEnabled())
                .filter(host -> pod.isEmpty() || host.attached(pod.get()))
                .toList();
        if (call.json()) {
            call.console()
                    .data(Json.list(hosts.stream().map(HostLsCommand::json).toList()));
            return ExitCode.OK;
        }
        for (ProjectHost host : hosts) {
            call.console()
                    .data(
                            call.flag("--state")
                                    ? host.name() + " " + host.state().word()
                                    : host.name().text());
        }
        return ExitCode.OK;
    }

    private static Json json(ProjectHost host) {
        HostEnv env = host.env();
        return Json.object()
                .put("host", host.name().text())
                .put("state", host.state().word())
                .put("address", env.address())
                .put("home", env.hostHome())
                .put("router", env.routerAddress().map(RouterAddress::toString).orElse(""))
                .putTexts("pods", host.attachments().stream().map(PodName::text).toList());
    }
}
