package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.cluster.sync.PodCalls;
import io.simplenetes.host.error.ExitCode;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.name.PodName;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// A command that calls an action of the Pod API for containers of releases that are to be running: `sns pod signal`,
/// `sns pod rerun`.
///
/// @param about what it says about itself
/// @param action the word of the action
record RunningPodsCommand(About about, String action) implements CliCommand {

    static RunningPodsCommand signal() {
        return new RunningPodsCommand(
                About.of("pod signal", "Send the containers of a pod the signals that its pod.yaml names")
                        .detail("At once, not by a sync. Only releases that the project wants running.")
                        .example("sns pod signal web", "all containers, on all hosts of web")
                        .example("sns pod signal web:1.0.0@web1 main", "one container on one host"),
                "signal");
    }

    static RunningPodsCommand rerun() {
        return new RunningPodsCommand(
                About.of("pod rerun", "Have the containers of a pod made anew")
                        .detail(
                                "Asks simplenetesd on each host, which does it soon. Only releases that are to be running.")
                        .example("sns pod rerun web", "the whole pod, on all hosts of web at once")
                        .example("sns pod rerun web@web1 main side", "two containers on one host"),
                "rerun");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "POD[:VERSION][@HOST]", Needed.REQUIRED, "The releases"));
        spec.addPositional(Declare.parameters(1, "CONTAINER", Needed.OPTIONAL, "Only these containers"));
    }

    @Override
    public ExitCode run(Invocation call) {
        PodRef ref = PodRef.parse(call.parameter(0).orElseThrow());
        var arguments = new ArrayList<>(List.of(action));
        call.parameters().stream().skip(1).forEach(container -> {
            if (!PodName.isValid(container)) {
                throw UserException.invalid(Problem.of("'" + container + "' is not the name of a container"));
            }
            arguments.add(container);
        });
        CallSite site = CallSite.of(call);
        List<PlacedRelease> releases = ref.in(site.project());
        var running = new ArrayList<PlacedRelease>();
        for (PlacedRelease release : releases) {
            if (release.state() == PodState.RUNNING) {
                running.add(release);
            } else {
                call.console()
                        .warning(release + " is left out: it is to be "
                                + release.state().word());
            }
        }
        return HostOutput.run(call.console(), new PodCalls(site.routes(), arguments), running);
    }
}
