/// Carrying out one command of a pod, with a limit of time and the files that go with it.
@NullMarked
package io.simplenetes.daemon.act;

import org.jspecify.annotations.NullMarked;
