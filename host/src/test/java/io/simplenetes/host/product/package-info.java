/// Tests of what the product says about itself.
@NullMarked
package io.simplenetes.host.product;

import org.jspecify.annotations.NullMarked;
