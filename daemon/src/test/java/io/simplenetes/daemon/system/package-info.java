@NullMarked
package io.simplenetes.daemon.system;

import org.jspecify.annotations.NullMarked;
