@NullMarked
package io.simplenetes.cluster.file;

import org.jspecify.annotations.NullMarked;
