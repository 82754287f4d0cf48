@NullMarked
package io.simplenetes.daemon.ports;

import org.jspecify.annotations.NullMarked;
