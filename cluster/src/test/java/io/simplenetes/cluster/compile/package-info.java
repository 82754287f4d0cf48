@NullMarked
package io.simplenetes.cluster.compile;

import org.jspecify.annotations.NullMarked;
