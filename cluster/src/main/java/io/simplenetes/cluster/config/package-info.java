/// The configs of pods: imported from a pod's repo, edited in the project, copied into releases.
@NullMarked
package io.simplenetes.cluster.config;

import org.jspecify.annotations.NullMarked;
