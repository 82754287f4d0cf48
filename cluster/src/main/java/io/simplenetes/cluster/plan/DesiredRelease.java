package io.simplenetes.cluster.plan;

import io.simplenetes.host.file.PodState;
import io.simplenetes.host.name.Release;

/// A release as the project wants it on a host.
///
/// @param release its name
/// @param state what it shall do
/// @param files what it consists of
public record DesiredRelease(Release release, PodState state, ReleaseFiles files) {}
