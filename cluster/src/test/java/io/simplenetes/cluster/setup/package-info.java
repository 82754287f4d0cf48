@NullMarked
package io.simplenetes.cluster.setup;

import org.jspecify.annotations.NullMarked;
