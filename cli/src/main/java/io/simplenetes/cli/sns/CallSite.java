package io.simplenetes.cli.sns;

import io.simplenetes.cli.command.Invocation;
import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.cluster.sync.HostRoutes;
import java.nio.file.Path;

/// Who calls a command, and on which project.
///
/// @param project the project that the caller is in, or names
/// @param caller who calls
record CallSite(ClusterProject project, Caller caller) {

    /// @throws io.simplenetes.host.error.UserException outside of a project
    static CallSite of(Invocation call) {
        return new CallSite(ClusterProject.locate(call.environment(), call.folder()), caller(call));
    }

    /// The caller of a command that needs no project.
    static Caller caller(Invocation call) {
        return Caller.of(call.environment(), call.folder());
    }

    /// The ways to the project's hosts.
    HostRoutes routes() {
        return new HostRoutes(project, caller);
    }

    /// The folder of the pods' repos.
    Path podPath() {
        return project.podPath(caller.environment(), caller.folder());
    }
}
