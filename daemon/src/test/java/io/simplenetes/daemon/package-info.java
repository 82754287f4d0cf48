@NullMarked
package io.simplenetes.daemon;

import org.jspecify.annotations.NullMarked;
