/// sns and podc: options in, calls to the modules, text or JSON out.
@NullMarked
package io.simplenetes.cli;

import org.jspecify.annotations.NullMarked;
