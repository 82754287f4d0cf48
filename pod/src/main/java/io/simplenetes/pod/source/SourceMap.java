package io.simplenetes.pod.source;

import java.util.Arrays;

/// Where each character of a preprocessed text comes from in the user's file.
public final class SourceMap {

    private final int[] starts;
    private final Position[] origins;
    private final boolean[] copied;

    private SourceMap(Builder builder) {
        starts = Arrays.copyOf(builder.starts, builder.size);
        origins = Arrays.copyOf(builder.origins, builder.size);
        copied = Arrays.copyOf(builder.copied, builder.size);
    }

    /// The place in the user's file. All characters of a variable's value have the place of the `${`.
    ///
    /// @param index counted from 0, in code points; the end of the text and anything behind it is the end of
    ///     the file
    public Position at(int index) {
        int found = Arrays.binarySearch(starts, index);
        int segment = found >= 0 ? found : Math.max(0, -found - 2);
        Position origin = origins[segment];
        boolean last = segment == starts.length - 1;
        return copied[segment] && !last
                ? new Position(origin.line(), origin.column() + index - starts[segment])
                : origin;
    }

    /// Follows the writing of the text from its beginning to its end.
    public static final class Builder {

        private int[] starts = new int[64];
        private Position[] origins = new Position[64];
        private boolean[] copied = new boolean[64];
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
                origins = Arrays.copyOf(origins, 2 * size);
                copied = Arrays.copyOf(copied, 2 * size);
            }
            starts[size] = length;
            origins[size] = origin;
            copied[size] = isCopied;
            size++;
        }

        /// The map of all that was written.
        public SourceMap build() {
            segment(next, true);
            return new SourceMap(this);
        }
    }
}
