@NullMarked
package io.simplenetes.daemon.log;

import org.jspecify.annotations.NullMarked;
