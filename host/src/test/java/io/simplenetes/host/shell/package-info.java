@NullMarked
package io.simplenetes.host.shell;

import org.jspecify.annotations.NullMarked;
