/// One command at a time changes a project.
@NullMarked
package io.simplenetes.cluster.lock;

import org.jspecify.annotations.NullMarked;
