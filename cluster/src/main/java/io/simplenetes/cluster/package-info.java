/// The cluster project: a git repo that mirrors a cluster.
@NullMarked
package io.simplenetes.cluster;

import org.jspecify.annotations.NullMarked;
