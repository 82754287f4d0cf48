@NullMarked
package io.simplenetes.pod.script;

import org.jspecify.annotations.NullMarked;
