/// Options in, calls to the modules, text or JSON out: `sns` ([io.simplenetes.cli.sns.SnsMain]) and `podc`. No logic of
/// its own.
@NullMarked
package io.simplenetes.cli;

import org.jspecify.annotations.NullMarked;
