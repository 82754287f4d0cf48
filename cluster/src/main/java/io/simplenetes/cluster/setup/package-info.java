/// Making a cluster project and its hosts.
@NullMarked
package io.simplenetes.cluster.setup;

import org.jspecify.annotations.NullMarked;
