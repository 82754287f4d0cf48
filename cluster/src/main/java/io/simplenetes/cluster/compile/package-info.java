/// Compiles a pod for the hosts that it is attached to. Start with [io.simplenetes.cluster.compile.CompilePod].
@NullMarked
package io.simplenetes.cluster.compile;

import org.jspecify.annotations.NullMarked;
