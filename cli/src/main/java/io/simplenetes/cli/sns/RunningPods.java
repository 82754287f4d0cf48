package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.Invocation;
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

/// Calls actions that make sense only for releases that are to be running.
final class RunningPods {

    private RunningPods() {}

    /// Calls an action of the Pod API with the containers that the user named.
    ///
    /// @param action its word
    static ExitCode call(Invocation call, String action) {
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
