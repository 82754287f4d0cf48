/// Tests of the package of the same name.
@NullMarked
package io.simplenetes.cli.console;

import org.jspecify.annotations.NullMarked;
