package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.About;
import io.simplenetes.cli.command.CliCommand;
import io.simplenetes.cli.command.Declare;
import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cli.command.Needed;
import io.simplenetes.cluster.config.UpdateConfig;
import io.simplenetes.cluster.config.UpdateConfig.Updated;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.host.error.ExitCode;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// `sns pod updateconfig POD`.
final class PodUpdateConfigCommand implements CliCommand {

    @Override
    public About about() {
        return About.of("pod updateconfig", "Copy the configs in _config/POD into releases of the pod")
                .detail("Without a version the latest is meant, without a host all hosts of the pod.")
                .detail("The pods take the new files when the hosts are synced, without a new version.")
                .example("sns pod updateconfig web", "the latest release on every host")
                .example("sns pod updateconfig web:1.0.0@worker1", "one release");
    }

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Declare.parameter(0, "POD[:VERSION][@HOST]", Needed.REQUIRED, "The releases"));
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        PodRef ref = PodRef.parse(call.parameter(0).orElseThrow());
        CallSite site = CallSite.of(call);
        boolean changed = false;
        for (Updated updated : new UpdateConfig(site.project(), site.caller()).update(ref)) {
            changed |= !updated.changed().isEmpty();
            call.console()
                    .note(updated.release()
                            + (updated.changed().isEmpty()
                                    ? " is up to date"
                                    : ": updated " + String.join(", ", updated.changed())));
        }
        if (changed) {
            call.console().note("next: commit the project, then sns cluster sync");
        }
        return ExitCode.OK;
    }
}
