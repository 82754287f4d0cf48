package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.cluster.removal.DeleteReleases;
import io.simplenetes.host.error.ExitCode;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// `sns pod delete POD...`.
final class PodDeleteCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("pod delete", "Delete releases from the project, which frees their ports")
                .detail("Only releases that are to be removed. The folder stays beside the others under a hidden name.")
                .detail("Without a version the latest is meant, without a host all hosts of the pod.")
                .example("sns pod delete web:1.0.0", "deletes a release that has been removed, on every host")
                .example("sns pod delete web:1.0.0@worker1 api:0.9.0", "several at once, or none if one cannot be");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameters(0, "POD[:VERSION][@HOST]", Needed.REQUIRED, "The releases"));
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        CallSite site = CallSite.of(call);
        new DeleteReleases(site.project(), site.caller())
                .delete(PodRef.parseAll(call.parameters()))
                .forEach(release -> call.console().note("deleted " + release));
        call.console().note("next: commit the project, then sns cluster sync");
        return ExitCode.OK;
    }
}
