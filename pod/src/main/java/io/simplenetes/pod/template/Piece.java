package io.simplenetes.pod.template;

import java.util.ArrayList;
import java.util.List;

/// A part of a line: text that stays, or `${NAME}`.
///
/// @param text the text, without the `$` that escapes a `${NAME}`; or the NAME
/// @param isVariable which of the two
/// @param column where it begins, counted from 1 in code points
record Piece(String text, boolean isVariable, int column) {

    /// Takes a line apart. `${NAME}` is a variable, `$${NAME}` the text `${NAME}`; any other `$` is a `$`.
    ///
    /// @param column where the text begins in its line
    static List<Piece> scan(String text, int column) {
        List<Piece> pieces = new ArrayList<>();
        int begin = 0;
        int at = column;
        int dollar = text.indexOf('$');
        while (dollar >= 0) {
            boolean escaped = text.startsWith("$${", dollar);
            int close = escaped || text.startsWith("${", dollar) ? endOfName(text, dollar + (escaped ? 3 : 2)) : -1;
            if (close >= 0) {
                if (begin < dollar) {
                    pieces.add(new Piece(text.substring(begin, dollar), false, at));
                    at += text.codePointCount(begin, dollar);
                }
                int name = dollar + (escaped ? 1 : 2);
                pieces.add(new Piece(text.substring(name, escaped ? close + 1 : close), !escaped, at));
                at += close + 1 - dollar;
                begin = close + 1;
            }
            dollar = text.indexOf('$', close >= 0 ? begin : dollar + 1);
        }
        if (begin < text.length()) {
            pieces.add(new Piece(text.substring(begin), false, at));
        }
        return pieces;
    }

    /// Whether a text is a name as it stands in `${NAME}`.
    static boolean isName(String text) {
        return endOfName(text + "}", 0) == text.length();
    }

    /// The index of the `}` that ends a name, or -1 when there is no name.
    private static int endOfName(String text, int from) {
        int i = from;
        while (i < text.length() && (isLetter(text.charAt(i)) || (i > from && isDigit(text.charAt(i))))) {
            i++;
        }
        return i > from && i < text.length() && text.charAt(i) == '}' ? i : -1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
