/// What a program says: data on standard output, everything else on standard error.
@NullMarked
package io.simplenetes.cli.console;

import org.jspecify.annotations.NullMarked;
