/// Credentials for registries, which hosts pull images with.
@NullMarked
package io.simplenetes.cluster.registry;

import org.jspecify.annotations.NullMarked;
