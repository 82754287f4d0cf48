package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.cluster.state.SetPodState;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.file.PodState;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// `sns pod state POD...`.
final class PodStateCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("pod state", "Show or set what releases are to be: running, stopped or removed")
                .detail("Without a version the latest is meant, without a host all hosts of the pod.")
                .example("sns pod state web api", "shows the latest releases of two pods")
                .example("sns pod state web:1.0.0 -s removed", "sets it; commit and sync to carry it out");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameters(0, "POD[:VERSION][@HOST]", Needed.REQUIRED, "The releases"));
        spec.addOption(Declare.choice(
                "-s --state",
                "The state to set",
                Arrays.stream(PodState.values()).map(PodState::word).toList()));
        spec.addOption(Declare.output());
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        List<PodRef> refs = PodRef.parseAll(call.parameters());
        Optional<PodState> wanted = call.value("--state").map(PodState::parse);
        CallSite site = CallSite.of(call);
        if (wanted.isEmpty()) {
            ReleaseLines.print(call, PodRef.allIn(refs, site.project()), false);
            return ExitCode.OK;
        }
        List<PlacedRelease> changed = new SetPodState(site.project(), site.caller()).set(refs, wanted.get());
        if (changed.isEmpty()) {
            call.console().note("nothing to change");
            return ExitCode.OK;
        }
        changed.forEach(release ->
                call.console().note(release + " is to be " + wanted.get().word()));
        call.console().note("next: commit the project, then sns cluster sync");
        return ExitCode.OK;
    }
}
