@NullMarked
package io.simplenetes.cluster.project;

import org.jspecify.annotations.NullMarked;
