/// Saying which releases run and which hosts take part.
@NullMarked
package io.simplenetes.cluster.state;

import org.jspecify.annotations.NullMarked;
