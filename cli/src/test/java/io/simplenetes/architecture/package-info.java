/// The rules of the architecture, checked over the code of all modules.
@NullMarked
package io.simplenetes.architecture;

import org.jspecify.annotations.NullMarked;
