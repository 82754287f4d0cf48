/// What the build runs to make the AOT cache. No program calls it.
@NullMarked
package io.simplenetes.cli.training;

import org.jspecify.annotations.NullMarked;
