/// The compiled pod under real podman: rootful under dash, rootless under bash and busybox ash.
@NullMarked
package io.simplenetes.systemtests.pod;

import org.jspecify.annotations.NullMarked;
