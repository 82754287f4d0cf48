/// HOSTHOME/portmappings.conf: which pods the proxy may route to.
@NullMarked
package io.simplenetes.daemon.ports;

import org.jspecify.annotations.NullMarked;
