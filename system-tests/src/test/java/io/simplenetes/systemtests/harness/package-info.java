/// What system tests stand on: a laboratory made by `scripts/lab`, its two accounts, and the places of the
/// distribution.
@NullMarked
package io.simplenetes.systemtests.harness;

import org.jspecify.annotations.NullMarked;
