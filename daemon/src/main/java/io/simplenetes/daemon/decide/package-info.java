/// What to do next for one pod: a pure function of what is wanted, what is, and what was tried.
@NullMarked
package io.simplenetes.daemon.decide;

import org.jspecify.annotations.NullMarked;
