/// ./quickstart, as a person runs it on a fresh clone.
@NullMarked
package io.simplenetes.systemtests.quickstart;

import org.jspecify.annotations.NullMarked;
