package io.simplenetes.host.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The product as a whole.
public final class Product {

    private Product() {}

    /// The version of all programs, which Maven writes into the jar: `0.1.0`.
    public static String version() {
        try (InputStream text = Objects.requireNonNull(Product.class.getResourceAsStream("version.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
