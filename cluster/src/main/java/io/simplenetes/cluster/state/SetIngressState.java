package io.simplenetes.cluster.state;

import io.simplenetes.cluster.lock.ProjectLock;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.IngressState;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.cluster.project.PodRef;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.layout.ReleaseDir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Says whether the ingress leads requests to releases. It takes effect when the ingress is generated anew.
///
/// @param project the project
/// @param caller who does it
public record SetIngressState(ClusterProject project, Caller caller) {

    /// Sets the state of releases.
    ///
    /// @param refs what the user means, each at least one release
    /// @param state active or inactive
    /// @return the releases that had the other state, sorted
    /// @throws UserException when one means no release, or one without ingress rules; nothing is changed then
    public List<PlacedRelease> set(List<PodRef> refs, IngressState state) throws IOException {
        try (var _ = ProjectLock.acquire(project, caller, "sns pod ingress")) {
            List<PlacedRelease> releases = PodRef.allIn(refs, project);
            releases.forEach(SetIngressState::requireRules);
            List<PlacedRelease> changed = releases.stream()
                    .filter(release -> release.ingressState() != state)
                    .toList();
            for (PlacedRelease release : changed) {
                rename(release.dir(), state);
                release.host()
                        .attachment(release.release().pod())
                        .log()
                        .append(
                                caller,
                                "SET_POD_INGRESS_STATE release:"
                                        + release.release().version() + "=" + state.word());
            }
            return changed;
        }
    }

    private static void requireRules(PlacedRelease release) {
        if (release.ingressState() == IngressState.NONE) {
            throw UserException.invalid(Problem.of(release + " has no ingress rules")
                    .remedy("give its pod.yaml an ingress and a new podVersion, and compile it"));
        }
    }

    private static void rename(ReleaseDir dir, IngressState state) throws IOException {
        Path from = state == IngressState.ACTIVE ? dir.inactiveIngress() : dir.ingress();
        Path to = state == IngressState.ACTIVE ? dir.ingress() : dir.inactiveIngress();
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
