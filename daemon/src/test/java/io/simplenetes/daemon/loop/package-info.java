@NullMarked
package io.simplenetes.daemon.loop;

import org.jspecify.annotations.NullMarked;
