package io.simplenetes.cluster.plan;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.name.HostName;

/// A host that could not be reached or read, so that nothing is planned for it.
///
/// @param host its name
/// @param problem why, with the host as its place
public record Unreached(HostName host, Problem problem) {}
