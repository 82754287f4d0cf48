@NullMarked
package io.simplenetes.daemon.act;

import org.jspecify.annotations.NullMarked;
