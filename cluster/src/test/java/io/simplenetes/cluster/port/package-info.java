@NullMarked
package io.simplenetes.cluster.port;

import org.jspecify.annotations.NullMarked;
