@NullMarked
package io.simplenetes.daemon.watch;

import org.jspecify.annotations.NullMarked;
