package io.simplenetes.pod.template;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// A pod.yaml before preprocessing. Its lines are read as they are needed: a hostile file has millions of them.
public final class Template {

    private final String text;
    private final BiFunction<Integer, String, Line> parser;

    private Template(String text, BiFunction<Integer, String, Line> parser) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.parser = parser;
    }

    /// Reads a text. A byte order mark at its beginning is passed over.
    public static Template parse(String text) {
        return new Template(text, Line::parse);
    }

    /// A text without variables and directives: what looks like one is text.
    public static Template verbatim(String text) {
        return new Template(text, Line.Comment::new);
    }

    /// Each line, with its newline.
    void forEachLine(Consumer<Line> action) {
        int begin = 0;
        for (int number = 1; begin < text.length(); number++) {
            int newline = text.indexOf('\n', begin);
            int end = newline < 0 ? text.length() : newline + 1;
            action.accept(parser.apply(number, text.substring(begin, end)));
            begin = end;
        }
    }

    /// The names of all variables in text and directives.
    public SortedSet<String> variables() {
        SortedSet<String> names = new TreeSet<>();
        forEachLine(line -> {
            for (Piece piece : line.pieces()) {
                if (piece.isVariable()) {
                    names.add(piece.text());
                }
            }
        });
        return names;
    }

    /// Whether a text can be the name of a variable: letters, digits and `_`, not beginning with a digit.
    public static boolean isVariable(String text) {
        return Piece.isName(text);
    }
}
