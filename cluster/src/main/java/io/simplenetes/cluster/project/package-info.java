/// The cluster project as files: hosts, releases, settings and logs. Start with
/// [io.simplenetes.cluster.project.ClusterProject].
@NullMarked
package io.simplenetes.cluster.project;

import org.jspecify.annotations.NullMarked;
