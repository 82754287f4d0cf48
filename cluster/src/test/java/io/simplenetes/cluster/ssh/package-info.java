@NullMarked
package io.simplenetes.cluster.ssh;

import org.jspecify.annotations.NullMarked;
