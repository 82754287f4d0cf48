@NullMarked
package io.simplenetes.pod.source;

import org.jspecify.annotations.NullMarked;
