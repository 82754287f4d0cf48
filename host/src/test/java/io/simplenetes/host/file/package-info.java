@NullMarked
package io.simplenetes.host.file;

import org.jspecify.annotations.NullMarked;
