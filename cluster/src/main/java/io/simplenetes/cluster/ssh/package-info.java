/// How hosts are reached over ssh: connections that are made hop by hop, shared, and verified by the project's
/// known_hosts.
@NullMarked
package io.simplenetes.cluster.ssh;

import org.jspecify.annotations.NullMarked;
