@NullMarked
package io.simplenetes.cluster.git;

import org.jspecify.annotations.NullMarked;
