/// Places in the user's file, and the list of what is wrong there.
@NullMarked
package io.simplenetes.pod.source;

import org.jspecify.annotations.NullMarked;
