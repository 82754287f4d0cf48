package io.simplenetes.pod.source;

/// A user's text within a message.
public final class Quoted {

    private static final int SHOWN = 60;

    private Quoted() {}

    /// The text in single quotes, on one line: characters that are not to be seen as `\n` or `\u001b`, and no more than
    /// the first 60 characters.
    public static String of(String text) {
        StringBuilder shown = new StringBuilder("'");
        text.codePoints().limit(SHOWN).forEach(c -> append(shown, c));
        return shown.append(text.codePointCount(0, text.length()) > SHOWN ? "...'" : "'")
                .toString();
    }

    private static void append(StringBuilder shown, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> {
                if (c == '\n') {
                    shown.append("\\n");
                } else {
                    String hex = Integer.toHexString(c);
                    shown.append("\\u")
                            .repeat('0', Math.max(0, 4 - hex.length()))
                            .append(hex);
                }
            }
            default -> shown.appendCodePoint(c);
        }
    }
}
