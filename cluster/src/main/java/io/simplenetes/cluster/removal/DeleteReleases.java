package io.simplenetes.cluster.removal;

import io.simplenetes.cluster.lock.ProjectLock;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.PodState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Deletes releases from the project, which frees their ports. The folder stays under a hidden name,
/// `.VERSION.UNIXTIME`.
///
/// @param project the project
/// @param caller who does it
public record DeleteReleases(ClusterProject project, Caller caller) {

    /// Deletes releases that are to be removed.
    ///
    /// @param refs what the user means, each at least one release
    /// @return the deleted ones, sorted
    /// @throws UserException when one of them means no release, or one in another state; nothing is deleted then
    public List<PlacedRelease> delete(List<PodRef> refs) throws IOException {
        try (var _ = ProjectLock.acquire(project, caller, "sns pod delete")) {
            List<PlacedRelease> releases = PodRef.allIn(refs, project);
            releases.forEach(DeleteReleases::requireRemoved);
            for (PlacedRelease release : releases) {
                hide(release);
                release.host()
                        .attachment(release.release().pod())
                        .log()
                        .append(caller, "DELETE_RELEASE " + release.release().version());
            }
            return releases;
        }
    }

    private static void requireRemoved(PlacedRelease release) {
        if (release.state() != PodState.REMOVED) {
            throw UserException.refused(
                    Problem.of(release + " is to be " + release.state().word() + ", so it cannot be deleted")
                            .remedy("first: sns pod state " + release + " -s removed, commit, sns cluster sync"));
        }
    }

    private void hide(PlacedRelease release) throws IOException {
        Path folder = release.dir().path();
        long second = caller.clock().instant().getEpochSecond();
        String name = "." + release.release().version() + "." + second;
        Path hidden = folder.resolveSibling(name);
        for (int more = 1; Files.exists(hidden); more++) {
            hidden = folder.resolveSibling(name + "-" + more);
        }
        Files.move(folder, hidden, StandardCopyOption.ATOMIC_MOVE);
    }
}
