package io.simplenetes.pod.source;

import java.util.Arrays;

/// Where each character of a preprocessed text comes from in the user's file.
public final class SourceMap {

    private final int[] starts;
    private final int[] lines;
    private final int[] columns;

    private SourceMap(Builder builder) {
        starts = Arrays.copyOf(builder.starts, builder.size);
        lines = Arrays.copyOf(builder.lines, builder.size);
        columns = Arrays.copyOf(builder.columns, builder.size);
    }

    /// The place in the user's file. All characters of a variable's value have the place of the `${`.
    ///
    /// @param index counted from 0, in code points; the end of the text and anything behind it is the end of
    ///     the file
    public Position at(int index) {
        int found = Arrays.binarySearch(starts, index);
        int segment = found >= 0 ? found : Math.max(0, -found - 2);
        boolean last = segment == starts.length - 1;
        int column = columns[segment];
        if (column < 0) {
            return new Position(lines[segment], -column);
        }
        return new Position(lines[segment], last ? column : column + index - starts[segment]);
    }

    /// Follows the writing of the text from its beginning to its end.
    public static final class Builder {

        private int[] starts = new int[64];
        private int[] lines = new int[64];

        /// Negative where text was inserted.
        private int[] columns = new int[64];

        private int size;
        private int length;
        private Position next = Position.START;

        /// Text that stands in the user's file, within one line; it may end with that line's newline.
        public void copied(String text, Position origin) {
            int count = text.codePointCount(0, text.length());
            segment(origin, true);
            length += count;
            next = text.endsWith("\n")
                    ? new Position(origin.line() + 1, 1)
                    : new Position(origin.line(), origin.column() + count);
        }

        /// Text that stands for something at one place of the user's file.
        public void inserted(String text, Position origin) {
            segment(origin, false);
            length += text.codePointCount(0, text.length());
            next = origin;
        }

        private void segment(Position origin, boolean isCopied) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, 2 * size);
                lines = Arrays.copyOf(lines, 2 * size);
                columns = Arrays.copyOf(columns, 2 * size);
            }
            starts[size] = length;
            lines[size] = origin.line();
            columns[size] = isCopied ? origin.column() : -origin.column();
            size++;
        }

        /// The map of all that was written.
        public SourceMap build() {
            segment(next, true);
            return new SourceMap(this);
        }
    }
}
