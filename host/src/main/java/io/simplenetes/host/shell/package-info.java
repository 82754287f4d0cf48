/// Text that a POSIX shell will read.
@NullMarked
package io.simplenetes.host.shell;

import org.jspecify.annotations.NullMarked;
