package io.simplenetes.cli.console;

import java.util.stream.Collectors;

/// Foreign text made safe for a terminal: names, paths and values that somebody else wrote could otherwise move the
/// cursor, change colours or hide a line.
public final class Masked {

    private Masked() {}

    /// The text with every control character but newline and tab written by its number in hexadecimal digits, and every
    /// Unicode format character
    /// that can turn the direction of text (Cf: U+202E and its like) by its number.
    public static String of(String text) {
        return text.codePoints().mapToObj(Masked::masked).collect(Collectors.joining());
    }

    private static String masked(int c) {
        if (c == '\n' || c == '\t') {
            return Character.toString(c);
        }
        if (Character.getType(c) == Character.CONTROL) {
            return String.format("\\x%02x", c);
        }
        return Character.getType(c) == Character.FORMAT ? String.format("\\u%04x", c) : Character.toString(c);
    }
}
