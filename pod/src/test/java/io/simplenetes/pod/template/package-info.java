@NullMarked
package io.simplenetes.pod.template;

import org.jspecify.annotations.NullMarked;
