package io.simplenetes.pod.source;

/// A place in the user's file.
///
/// @param line counted from 1
/// @param column counted from 1, in code points
public record Position(int line, int column) implements Comparable<Position> {

    /// Where every file begins.
    public static final Position START = new Position(1, 1);

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
