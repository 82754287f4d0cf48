@NullMarked
package io.simplenetes.cluster.repo;

import org.jspecify.annotations.NullMarked;
