package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.host.error.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/// `sns pod rerun POD`.
final class PodRerunCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("pod rerun", "Have the containers of a pod made anew")
                .detail("Asks simplenetesd on each host, which does it soon. Only releases that are to be running.")
                .example("sns pod rerun web", "the whole pod, on all hosts of web at once")
                .example("sns pod rerun web@web1 main side", "two containers on one host");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "POD[:VERSION][@HOST]", Needed.REQUIRED, "The releases"));
        spec.addPositional(Declare.parameters(1, "CONTAINER", Needed.OPTIONAL, "Only these containers"));
    }

    @Override
    public ExitCode run(Invocation call) {
        return RunningPods.call(call, "rerun");
    }
}
