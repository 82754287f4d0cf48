/// What a user can do wrong or run into: what it is, where it is, what to do, and the exit code.
@NullMarked
package io.simplenetes.host.error;

import org.jspecify.annotations.NullMarked;
