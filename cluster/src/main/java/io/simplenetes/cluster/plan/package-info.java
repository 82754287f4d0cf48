/// What a sync would do, as values: the wanted and the observed state of a host, and the operations between them.
/// Nothing
/// here touches a file or a host.
@NullMarked
package io.simplenetes.cluster.plan;

import org.jspecify.annotations.NullMarked;
