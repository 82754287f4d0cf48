@NullMarked
package io.simplenetes.cluster.remote;

import org.jspecify.annotations.NullMarked;
