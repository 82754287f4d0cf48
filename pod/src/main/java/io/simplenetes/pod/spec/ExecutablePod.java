package io.simplenetes.pod.spec;

import io.simplenetes.host.name.Release;
import java.nio.file.Path;

/// A pod that is a program of its own, which answers to the Pod API.
///
/// @param release the pod's name and version
/// @param file the program, absolute; a file when it was looked at
public record ExecutablePod(Release release, Path file) implements Pod {}
