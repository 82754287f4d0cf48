/// simplenetesd as root, with accounts that have reasons to deceive it.
@NullMarked
package io.simplenetes.systemtests.daemon;

import org.jspecify.annotations.NullMarked;
