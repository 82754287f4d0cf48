package io.simplenetes.cluster.removal;

import io.simplenetes.cluster.lock.ProjectLock;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.host.name.HostName;
import io.simplenetes.host.name.PodName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// Says that a pod no longer belongs on hosts. Its folder stays under a hidden name, `.POD.UNIXTIME`; the next sync
/// has
/// the hosts remove its releases.
///
/// @param project the project
/// @param caller who does it
public record DetachPod(ClusterProject project, Caller caller) {

    /// Detaches a pod.
    ///
    /// @param host the one host; empty: all that the pod is attached to and that are not disabled
    /// @return the hosts that it was attached to
    /// @throws io.simplenetes.host.error.UserException when there is none
    public List<ProjectHost> detach(PodName pod, Optional<HostName> host) throws IOException {
        try (var _ = ProjectLock.acquire(project, caller, "sns host detach " + pod)) {
            List<ProjectHost> hosts = project.requireAttached(pod, host);
            for (ProjectHost attached : hosts) {
                attached.attachment(pod).log().append(caller, "DETACHED");
                hide(attached.attachment(pod).folder(), pod);
            }
            return hosts;
        }
    }

    private void hide(Path folder, PodName pod) throws IOException {
        String name = "." + pod + "." + caller.clock().instant().getEpochSecond();
        Path hidden = folder.resolveSibling(name);
        for (int more = 1; Files.exists(hidden); more++) {
            hidden = folder.resolveSibling(name + "-" + more);
        }
        Files.move(folder, hidden, StandardCopyOption.ATOMIC_MOVE);
    }
}
