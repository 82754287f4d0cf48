/// The ports of a cluster: which are taken, which are free, which clash.
@NullMarked
package io.simplenetes.cluster.port;

import org.jspecify.annotations.NullMarked;
