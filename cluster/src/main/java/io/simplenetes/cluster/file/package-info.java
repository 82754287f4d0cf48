/// Reading and writing the files of a project: what goes wrong becomes a message for the user.
@NullMarked
package io.simplenetes.cluster.file;

import org.jspecify.annotations.NullMarked;
