/// Running programs: the one place where this product starts a process.
@NullMarked
package io.simplenetes.host.process;

import org.jspecify.annotations.NullMarked;
