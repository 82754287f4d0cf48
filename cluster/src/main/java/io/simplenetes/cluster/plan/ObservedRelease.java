package io.simplenetes.cluster.plan;

import io.simplenetes.host.file.PodState;
import io.simplenetes.host.name.Release;
import java.util.Optional;

/// A release as it is on a host.
///
/// @param release its name
/// @param state what it was told to do; empty when the file is missing or no state
/// @param files what it consists of
public record ObservedRelease(Release release, Optional<PodState> state, ReleaseFiles files) {}
