/// From YAML to [io.simplenetes.pod.spec.PodSpec], all rules checked: one reader for each thing. Start with
/// [io.simplenetes.pod.reader.PodReader].
@NullMarked
package io.simplenetes.pod.reader;

import org.jspecify.annotations.NullMarked;
