package io.simplenetes.daemon.observe;

import io.simplenetes.daemon.decide.Desired;
import io.simplenetes.daemon.decide.HostInterface;
import io.simplenetes.daemon.decide.Observed;
import io.simplenetes.daemon.decide.PodAction;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.file.PodStatus;
import io.simplenetes.host.file.PortMapping;
import io.simplenetes.host.layout.ReleaseDir;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a release once. What it finds missing, torn or absurd becomes a trouble to report, never an error.
public final class ReleaseReader {

    private static final int MOST_QUOTED = 40;

    private final ReleaseDir release;
    private final List<String> troubles = new ArrayList<>();

    private ReleaseReader(ReleaseDir release) {
        this.release = release;
    }

    /// Reads a release. On the way it takes `pod.action`, and notes the configs of a pod that runs without such
    /// a note.
    ///
    /// @param hostInterface this host's address
    /// @param known the supervisor of the last reading
    public static Reading read(ReleaseDir release, Optional<HostInterface> hostInterface, Optional<Supervisor> known) {
        return new ReleaseReader(release).read(hostInterface, known);
    }

    private Reading read(Optional<HostInterface> hostInterface, Optional<Supervisor> known) {
        Optional<Desired> desired = desired(hostInterface);
        Optional<PodStatus> status = SmallFile.read(release.status()).map(PodStatus::read);
        Optional<Supervisor> supervisor = status.flatMap(said -> Supervisor.of(said, known));
        Observed observed =
                new Observed(Observed.withoutTime(status), supervisor.isPresent(), new ReloadedFile(release).read());
        if (observed.isUp() && observed.reloaded().isEmpty()) {
            desired.ifPresent(it -> note(it.configs()));
        }
        List<PortMapping> mappings =
                SmallFile.read(release.portMappings()).map(PortMapping::readAll).orElse(List.of());
        return new Reading(desired, observed, supervisor, mappings, troubles);
    }

    /// A release without a state is not the daemon's, and one without a pod is not complete.
    private Optional<Desired> desired(Optional<HostInterface> hostInterface) {
        Optional<PodState> state = state();
        Optional<String> program = SmallFile.identity(release.pod());
        if (state.isPresent() && program.isEmpty()) {
            troubles.add("there is no file 'pod'");
        }
        return state.flatMap(wanted ->
                program.map(pod -> new Desired(wanted, pod, ConfigFiles.read(release), action(wanted), hostInterface)));
    }

    /// An empty file is still being written.
    private Optional<PodState> state() {
        Optional<String> text = SmallFile.read(release.state()).filter(content -> !content.isBlank());
        Optional<PodState> state = text.flatMap(PodState::read);
        if (text.isPresent() && state.isEmpty()) {
            troubles.add("pod.state is '" + shortened(text.get()) + "': write running, stopped or removed");
        }
        return state;
    }

    /// Discards an action that is none, or that makes no sense for a pod that is not to run.
    private Optional<PodAction> action(PodState wanted) {
        ActionFile file = new ActionFile(release);
        Optional<String> text = file.take();
        Optional<PodAction> action = text.flatMap(PodAction::read);
        if (text.isEmpty() || (action.isPresent() && wanted == PodState.RUNNING)) {
            return action;
        }
        String why = action.isPresent() ? "the wanted state is " + wanted.word() : "write rerun [CONTAINER...]";
        troubles.add("pod.action '" + shortened(text.get()) + "' is discarded: " + why);
        try {
            file.done();
        } catch (IOException e) {
            troubles.add("pod.action cannot be discarded: " + e);
        }
        return Optional.empty();
    }

    private void note(Map<String, String> configs) {
        try {
            new ReloadedFile(release).write(configs);
        } catch (IOException e) {
            troubles.add(".pod.reloaded cannot be written: " + e);
        }
    }

    private static String shortened(String text) {
        String line = text.strip();
        return line.length() <= MOST_QUOTED ? line : line.substring(0, MOST_QUOTED) + "...";
    }
}
