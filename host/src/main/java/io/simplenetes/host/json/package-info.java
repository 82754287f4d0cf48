/// JSON, as the programs print it.
@NullMarked
package io.simplenetes.host.json;

import org.jspecify.annotations.NullMarked;
