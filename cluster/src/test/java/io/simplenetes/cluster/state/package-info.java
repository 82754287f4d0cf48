@NullMarked
package io.simplenetes.cluster.state;

import org.jspecify.annotations.NullMarked;
