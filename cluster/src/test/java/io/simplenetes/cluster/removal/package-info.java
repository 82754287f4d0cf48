@NullMarked
package io.simplenetes.cluster.removal;

import org.jspecify.annotations.NullMarked;
