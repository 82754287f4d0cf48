package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.project.IngressState;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.cluster.state.SetIngressState;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// `sns pod ingress POD...`.
final class PodIngressCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("pod ingress", "Show or set whether the ingress leads requests to releases")
                .detail("A release without ingress rules has the state none.")
                .detail("Without a version the latest is meant, without a host all hosts of the pod.")
                .example("sns pod ingress web api", "shows the latest releases of two pods")
                .example("sns pod ingress web:1.0.0 -s inactive", "takes a release out of the next ingress");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameters(0, "POD[:VERSION][@HOST]", Needed.REQUIRED, "The releases"));
        spec.addOption(Declare.choice("-s --state", "The state to set", IngressState.settable()));
        spec.addOption(Declare.output());
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        List<PodRef> refs = PodRef.parseAll(call.parameters());
        Optional<IngressState> wanted = call.value("--state").map(IngressState::parse);
        CallSite site = CallSite.of(call);
        if (wanted.isEmpty()) {
            show(call, PodRef.allIn(refs, site.project()));
            return ExitCode.OK;
        }
        List<PlacedRelease> changed = new SetIngressState(site.project(), site.caller()).set(refs, wanted.get());
        if (changed.isEmpty()) {
            call.console().note("nothing to change");
            return ExitCode.OK;
        }
        changed.forEach(release -> call.console()
                .note("the ingress of " + release + " is " + wanted.get().word()));
        call.console().note("next: commit the project, then sns cluster sync");
        return ExitCode.OK;
    }

    private static void show(Invocation call, List<PlacedRelease> releases) {
        if (call.json()) {
            call.console()
                    .data(Json.list(releases.stream()
                            .map(release -> ReleaseLines.identity(release)
                                    .put("ingress", release.ingressState().word()))
                            .toList()));
            return;
        }
        releases.forEach(release ->
                call.console().data(release + " " + release.ingressState().word()));
    }
}
