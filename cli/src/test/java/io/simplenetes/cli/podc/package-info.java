/// Tests of the package of the same name.
@NullMarked
package io.simplenetes.cli.podc;

import org.jspecify.annotations.NullMarked;
