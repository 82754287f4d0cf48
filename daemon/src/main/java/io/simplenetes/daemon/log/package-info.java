/// What the daemon says: one line per event, key=value.
@NullMarked
package io.simplenetes.daemon.log;

import org.jspecify.annotations.NullMarked;
