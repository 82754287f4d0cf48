package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.plan.DesiredHost;
import io.simplenetes.cluster.plan.ObservedHost;
import io.simplenetes.cluster.project.ProjectHost;
import io.simplenetes.cluster.remote.HostSession;

/// A host with a session that is ready.
///
/// @param project the host in the project
/// @param access the way to it
/// @param desired what it shall be
/// @param session the session
/// @param observed what it is
record OpenHost(
        ProjectHost project, HostAccess access, DesiredHost desired, HostSession session, ObservedHost observed) {}
