package io.simplenetes.cluster.state;

import io.simplenetes.cluster.lock.ProjectLock;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.project.HostState;
import io.simplenetes.host.file.AtomicFile;
import io.simplenetes.host.name.HostName;
import java.io.IOException;

/// Says what part a host takes in the cluster. The next sync carries it out.
///
/// @param project the project
/// @param caller who does it
public record SetHostState(ClusterProject project, Caller caller) {

    /// Writes the state of a host.
    ///
    /// @throws io.simplenetes.host.error.UserException when there is no such host
    public void set(HostName name, HostState state) throws IOException {
        try (var _ = ProjectLock.acquire(project, caller, "sns host state " + name)) {
            AtomicFile.write(project.host(name).stateFile(), state.fileContent());
            project.log().append(caller, "SET_HOST_STATE " + name + "=" + state.word());
        }
    }
}
