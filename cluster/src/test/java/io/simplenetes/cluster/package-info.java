@NullMarked
package io.simplenetes.cluster;

import org.jspecify.annotations.NullMarked;
