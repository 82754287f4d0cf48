/// simplenetesd: makes what runs on a host what its files ask for.
@NullMarked
package io.simplenetes.daemon;

import org.jspecify.annotations.NullMarked;
