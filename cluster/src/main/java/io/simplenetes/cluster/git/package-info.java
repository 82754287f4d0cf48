/// What a project asks of git.
@NullMarked
package io.simplenetes.cluster.git;

import org.jspecify.annotations.NullMarked;
