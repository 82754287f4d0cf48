package io.simplenetes.pod;

import io.simplenetes.pod.spec.PodSpec;

/// What podc makes of a pod.yaml.
///
/// @param spec what the file says
/// @param preprocessedYaml the file after preprocessing, which the original keeps as `.pod.yaml`
/// @param script the executable `pod`
public record CompiledPod(PodSpec spec, String preprocessedYaml, String script) {}
