package io.simplenetes.host.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProductTest {

    @Test
    void theBuildFillsInTheVersion() {
        assertThat(Product.version()).matches("[0-9]+\\.[0-9]+\\.[0-9]+(-[a-z0-9.]+)?");
    }
}
