@NullMarked
package io.simplenetes.daemon.observe;

import org.jspecify.annotations.NullMarked;
