/// Changes of folders as they happen (inotify): for speed only, never for truth.
@NullMarked
package io.simplenetes.daemon.watch;

import org.jspecify.annotations.NullMarked;
