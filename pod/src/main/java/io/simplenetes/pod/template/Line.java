package io.simplenetes.pod.template;

import java.util.List;
import java.util.Optional;

/// A line of a template, its newline included.
sealed interface Line {

    /// Counted from 1.
    int number();

    /// What variables are looked for in.
    default List<Piece> pieces() {
        return List.of();
    }

    /// A line of text.
    record Text(int number, List<Piece> pieces) implements Line {}

    /// A line whose first character other than a blank is `#`, and which is no directive: it stays as it is.
    record Comment(int number, String text) implements Line {}

    /// `#ifdef` and its like: begins a block.
    ///
    /// @param pieces what follows the word, blanks around it removed
    record Condition(int number, Test test, List<Piece> pieces) implements Line {}

    /// `#endif`: ends a block.
    ///
    /// @param rest what follows the word, which should be nothing
    record End(int number, String rest) implements Line {}

    /// `#else` alone, which there is not.
    record Else(int number) implements Line {}

    /// Reads a line.
    static Line parse(int number, String line) {
        int first = 0;
        while (first < line.length() && isBlank(line.charAt(first))) {
            first++;
        }
        if (first == line.length() || line.charAt(first) != '#') {
            return new Text(number, Piece.scan(line, 1));
        }
        return first == 0 ? directive(number, line).orElse(new Comment(number, line)) : new Comment(number, line);
    }

    private static Optional<Line> directive(int number, String line) {
        int end = 1;
        while (end < line.length() && !isBlank(line.charAt(end)) && line.charAt(end) != '\n') {
            end++;
        }
        String rest = line.substring(end);
        String value = rest.strip();
        int valueAt = end + rest.indexOf(value) + 1;
        return switch (line.substring(1, end)) {
            case "ifdef" -> Optional.of(new Condition(number, Test.DEFINED, Piece.scan(value, valueAt)));
            case "ifndef" -> Optional.of(new Condition(number, Test.NOT_DEFINED, Piece.scan(value, valueAt)));
            case "iftrue" -> Optional.of(new Condition(number, Test.TRUE, Piece.scan(value, valueAt)));
            case "ifntrue" -> Optional.of(new Condition(number, Test.NOT_TRUE, Piece.scan(value, valueAt)));
            case "endif" -> Optional.of(new End(number, value));
            case "else" -> value.isEmpty() ? Optional.of(new Else(number)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    /// What a directive asks of its value.
    enum Test {
        DEFINED("#ifdef") {
            @Override
            boolean holds(String value) {
                return !value.isEmpty();
            }
        },
        NOT_DEFINED("#ifndef") {
            @Override
            boolean holds(String value) {
                return value.isEmpty();
            }
        },
        TRUE("#iftrue") {
            @Override
            boolean holds(String value) {
                return value.equals("true");
            }
        },
        NOT_TRUE("#ifntrue") {
            @Override
            boolean holds(String value) {
                return !value.equals("true");
            }
        };

        private final String word;

        Test(String word) {
            this.word = word;
        }

        /// Whether the block is kept.
        ///
        /// @param value blanks around it removed
        abstract boolean holds(String value);

        /// The directive.
        String word() {
            return word;
        }
    }
}
