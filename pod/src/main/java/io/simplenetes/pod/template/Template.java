package io.simplenetes.pod.template;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;

/// A pod.yaml before preprocessing.
///
/// @param lines all lines, each with its newline
public record Template(List<Line> lines) {

    public Template {
        lines = List.copyOf(lines);
    }

    /// Reads a text. A byte order mark at its beginning is passed over.
    public static Template parse(String text) {
        return parse(text, Line::parse);
    }

    /// A text without variables and directives: what looks like one is text.
    public static Template verbatim(String text) {
        return parse(text, Line.Comment::new);
    }

    private static Template parse(String text, BiFunction<Integer, String, Line> line) {
        List<Line> lines = new ArrayList<>();
        int begin = text.startsWith("\uFEFF") ? 1 : 0;
        for (int number = 1; begin < text.length(); number++) {
            int newline = text.indexOf('\n', begin);
            int end = newline < 0 ? text.length() : newline + 1;
            lines.add(line.apply(number, text.substring(begin, end)));
            begin = end;
        }
        return new Template(lines);
    }

    /// The names of all variables in text and directives.
    public SortedSet<String> variables() {
        SortedSet<String> names = new TreeSet<>();
        for (Line line : lines) {
            for (Piece piece : pieces(line)) {
                if (piece instanceof Piece.Variable variable) {
                    names.add(variable.name());
                }
            }
        }
        return names;
    }

    /// Whether a text can be the name of a variable: letters, digits and `_`, not beginning with a digit.
    public static boolean isVariable(String text) {
        return Piece.isName(text);
    }

    private static List<Piece> pieces(Line line) {
        return switch (line) {
            case Line.Text text -> text.pieces();
            case Line.Condition condition -> condition.value();
            case Line.Comment comment -> List.of();
            case Line.End end -> List.of();
            case Line.Else other -> List.of();
        };
    }
}
