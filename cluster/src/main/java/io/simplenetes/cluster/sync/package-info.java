/// The use cases that reach hosts: initialise, plan, sync, and ask the pods.
@NullMarked
package io.simplenetes.cluster.sync;

import org.jspecify.annotations.NullMarked;
