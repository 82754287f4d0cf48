package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.cluster.removal.DetachPod;
import io.simplenetes.host.error.ExitCode;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// `sns host detach POD[@HOST]`.
final class HostDetachCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("host detach", "Say that a pod no longer belongs on a host")
                .detail("Its folder stays in the project under a hidden name.")
                .detail("The next sync has the host remove its releases; sns cluster gc purges what is left of them.")
                .example("sns host detach web@worker1", "from one host")
                .example("sns host detach web", "from all hosts that are not disabled");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "POD[@HOST]", Needed.REQUIRED, "The pod, and the host"));
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        PodRef ref = PodRef.parse(call.parameter(0).orElseThrow());
        CallSite site = CallSite.of(call);
        new DetachPod(site.project(), site.caller())
                .detach(ref.pod(), ref.host())
                .forEach(host -> call.console().note("detached " + ref.pod() + " from " + host.name()));
        call.console().note("next: commit the project, then sns cluster sync");
        return ExitCode.OK;
    }
}
