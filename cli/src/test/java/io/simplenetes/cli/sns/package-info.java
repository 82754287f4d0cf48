/// Tests of the package of the same name.
@NullMarked
package io.simplenetes.cli.sns;

import org.jspecify.annotations.NullMarked;
