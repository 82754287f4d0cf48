@NullMarked
package io.simplenetes.pod;

import org.jspecify.annotations.NullMarked;
