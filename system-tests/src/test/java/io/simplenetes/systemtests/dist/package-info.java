/// The distribution as a user gets it: launchers, runtime, caches, and what every command says about itself.
@NullMarked
package io.simplenetes.systemtests.dist;

import org.jspecify.annotations.NullMarked;
