package io.simplenetes.pod;

import io.simplenetes.host.name.PodName;
import java.nio.file.Path;

/// What to compile.
///
/// @param pod the pod's name, which is not in the file
/// @param file the pod.yaml, for messages; it is not read
/// @param text its content, before preprocessing
/// @param variables the values of its variables; `podVersion` is answered by the compiler itself
/// @param folder what a relative `bind` is relative to: absolute, as a rule the folder of pod.yaml
/// @param configs the folder that must hold a folder for each config that the pod names: absolute, as a rule
///     `config` beside the compiled pod
public record CompileRequest(PodName pod, Path file, String text, Variables variables, Path folder, Path configs) {}
