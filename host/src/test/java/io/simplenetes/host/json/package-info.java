@NullMarked
package io.simplenetes.host.json;

import org.jspecify.annotations.NullMarked;
