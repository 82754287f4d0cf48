@NullMarked
package io.simplenetes.cluster.registry;

import org.jspecify.annotations.NullMarked;
