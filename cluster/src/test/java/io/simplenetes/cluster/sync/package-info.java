@NullMarked
package io.simplenetes.cluster.sync;

import org.jspecify.annotations.NullMarked;
