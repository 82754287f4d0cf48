@NullMarked
package io.simplenetes.host.error;

import org.jspecify.annotations.NullMarked;
