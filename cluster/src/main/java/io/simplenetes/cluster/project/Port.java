package io.simplenetes.cluster.project;

import java.util.Optional;

/// The number of a TCP port, 1 to 65535, as text.
final class Port {

    private static final int MAX = 65535;

    private Port() {}

    /// Reads up to five digits; empty for anything else.
    static Optional<Integer> read(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number >= 1 && number <= MAX ? Optional.of(number) : Optional.empty();
    }
}
