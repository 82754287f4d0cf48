/// `sns`: the commands of the cluster manager, one class each, listed in [io.simplenetes.cli.sns.SnsCommands].
@NullMarked
package io.simplenetes.cli.sns;

import org.jspecify.annotations.NullMarked;
