package io.simplenetes.daemon.observe;

import io.simplenetes.daemon.decide.Desired;
import io.simplenetes.daemon.decide.HostInterface;
import io.simplenetes.daemon.decide.Observed;
import io.simplenetes.daemon.decide.PodAction;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.file.PodStatus;
import io.simplenetes.host.file.PortMapping;
import io.simplenetes.host.layout.ReleaseDir;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that the files of a release say, and whether its supervisor lives.
///
/// @param desired what is asked for; empty when that is not clear, and then nothing is done
/// @param observed what is
/// @param supervisor who looks after the pod; empty when nobody does
/// @param mappings what the proxy may route to when the pod is ready
/// @param troubles what a user should mend, a clause each
public record Reading(
        Optional<Desired> desired,
        Observed observed,
        Optional<Supervisor> supervisor,
        List<PortMapping> mappings,
        List<String> troubles) {

    /// Reads a release. Takes `pod.action`, and discards it when it is none or has no sense for a pod that is
    /// not to run.
    ///
    /// @param hostInterface this host's address
    /// @param known the supervisor of the last reading
    public static Reading of(ReleaseDir release, Optional<HostInterface> hostInterface, Optional<Supervisor> known) {
        List<String> troubles = new ArrayList<>();
        Optional<PodStatus> status = SmallFile.read(release.status()).map(PodStatus::read);
        Optional<Supervisor> supervisor = status.flatMap(is -> Supervisor.of(is, known));
        Optional<String> program = SmallFile.identity(release.pod());
        Optional<PodState> state = state(release, troubles);
        if (state.isPresent() && program.isEmpty()) {
            troubles.add("there is no file 'pod'");
        }
        return new Reading(
                state.flatMap(wanted -> program.map(pod -> new Desired(
                        wanted, pod, ConfigFiles.read(release), action(release, wanted, troubles), hostInterface))),
                new Observed(status, supervisor.isPresent(), new ReloadedFile(release).read()),
                supervisor,
                SmallFile.read(release.portMappings()).map(PortMapping::readAll).orElse(List.of()),
                List.copyOf(troubles));
    }

    /// A release without a state is not the daemon's; an empty file is still being written.
    private static Optional<PodState> state(ReleaseDir release, List<String> troubles) {
        Optional<String> text = SmallFile.read(release.state()).filter(content -> !content.isBlank());
        Optional<PodState> state = text.flatMap(PodState::read);
        if (text.isPresent() && state.isEmpty()) {
            troubles.add("pod.state is '" + shortened(text.get()) + "': write running, stopped or removed");
        }
        return state;
    }

    private static Optional<PodAction> action(ReleaseDir release, PodState wanted, List<String> troubles) {
        ActionFile file = new ActionFile(release);
        Optional<String> text = file.take();
        Optional<PodAction> action = text.flatMap(PodAction::read);
        if (text.isEmpty() || (action.isPresent() && wanted == PodState.RUNNING)) {
            return action;
        }
        troubles.add("pod.action '" + shortened(text.get()) + "' is discarded: "
                + (action.isPresent() ? "the wanted state is " + wanted.word() : "write rerun [CONTAINER...]"));
        try {
            file.done();
        } catch (java.io.IOException e) {
            troubles.add("pod.action cannot be discarded: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static String shortened(String text) {
        String line = text.strip();
        return line.length() <= 40 ? line : line.substring(0, 40) + "...";
    }
}
