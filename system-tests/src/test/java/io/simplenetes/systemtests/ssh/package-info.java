/// Hosts that are reached by ssh: real sshd in network namespaces.
@NullMarked
package io.simplenetes.systemtests.ssh;

import org.jspecify.annotations.NullMarked;
