/// The loop that ties observing, deciding and acting together for one HOSTHOME.
@NullMarked
package io.simplenetes.daemon.loop;

import org.jspecify.annotations.NullMarked;
