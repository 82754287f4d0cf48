@NullMarked
package io.simplenetes.host.name;

import org.jspecify.annotations.NullMarked;
