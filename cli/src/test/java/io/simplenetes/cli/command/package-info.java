/// Tests of the package of the same name.
@NullMarked
package io.simplenetes.cli.command;

import org.jspecify.annotations.NullMarked;
