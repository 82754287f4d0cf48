@NullMarked
package io.simplenetes.cluster.lock;

import org.jspecify.annotations.NullMarked;
