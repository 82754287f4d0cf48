/// Writes the pod script: the commands of this very pod, followed by the runtime that all pods share.
@NullMarked
package io.simplenetes.pod.script;

import org.jspecify.annotations.NullMarked;
