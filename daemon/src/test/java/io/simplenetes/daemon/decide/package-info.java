@NullMarked
package io.simplenetes.daemon.decide;

import org.jspecify.annotations.NullMarked;
