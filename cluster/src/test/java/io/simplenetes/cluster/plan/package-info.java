@NullMarked
package io.simplenetes.cluster.plan;

import org.jspecify.annotations.NullMarked;
