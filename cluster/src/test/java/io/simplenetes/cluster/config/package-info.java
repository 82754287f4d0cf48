@NullMarked
package io.simplenetes.cluster.config;

import org.jspecify.annotations.NullMarked;
