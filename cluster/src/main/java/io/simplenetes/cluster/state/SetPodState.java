package io.simplenetes.cluster.state;

import io.simplenetes.cluster.lock.ProjectLock;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.host.file.AtomicFile;
import io.simplenetes.host.file.PodState;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Says what releases are to be: running, stopped or removed. The next sync carries it to the hosts.
///
/// @param project the project
/// @param caller who does it
public record SetPodState(ClusterProject project, Caller caller) {

    /// Sets the state of releases.
    ///
    /// @param refs what the user means, each at least one release
    /// @return the releases that had another state, sorted
    /// @throws io.simplenetes.host.error.UserException when one of them means no release; nothing is changed then
    public List<PlacedRelease> set(List<PodRef> refs, PodState state) throws IOException {
        try (var _ = ProjectLock.acquire(project, caller, "sns pod state")) {
            List<PlacedRelease> changed = PodRef.allIn(refs, project).stream()
                    .filter(release -> !release.writtenState().equals(Optional.of(state)))
                    .toList();
            for (PlacedRelease release : changed) {
                AtomicFile.write(release.dir().state(), state.fileContent());
                release.host()
                        .attachment(release.release().pod())
                        .log()
                        .append(
                                caller,
                                "SET_POD_RELEASE_STATE release:"
                                        + release.release().version() + "=" + state.word());
            }
            return changed;
        }
    }
}
