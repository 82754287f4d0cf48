/// podc: compiles pod.yaml into a standalone pod script. Start with [io.simplenetes.pod.Podc].
@NullMarked
package io.simplenetes.pod;

import org.jspecify.annotations.NullMarked;
