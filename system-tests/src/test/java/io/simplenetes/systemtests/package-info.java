/// The whole product, with real programs.
@NullMarked
package io.simplenetes.systemtests;

import org.jspecify.annotations.NullMarked;
