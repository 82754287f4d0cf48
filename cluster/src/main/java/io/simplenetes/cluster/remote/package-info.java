/// The session with a host: one POSIX shell script over there, a protocol of lines, and this end of it.
@NullMarked
package io.simplenetes.cluster.remote;

import org.jspecify.annotations.NullMarked;
