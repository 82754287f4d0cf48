/// The repos of pods below PODPATH.
@NullMarked
package io.simplenetes.cluster.repo;

import org.jspecify.annotations.NullMarked;
