package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.host.error.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/// `sns pod signal POD`.
final class PodSignalCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("pod signal", "Send the containers of a pod the signals that its pod.yaml names")
                .detail("At once, not by a sync. Only releases that the project wants running.")
                .example("sns pod signal web", "all containers, on all hosts of web")
                .example("sns pod signal web:1.0.0@web1 main", "one container on one host");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "POD[:VERSION][@HOST]", Needed.REQUIRED, "The releases"));
        spec.addPositional(Declare.parameters(1, "CONTAINER", Needed.OPTIONAL, "Only these containers"));
    }

    @Override
    public ExitCode run(Invocation call) {
        return RunningPods.call(call, "signal");
    }
}
