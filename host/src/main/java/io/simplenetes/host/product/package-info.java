/// What this product is.
@NullMarked
package io.simplenetes.host.product;

import org.jspecify.annotations.NullMarked;
