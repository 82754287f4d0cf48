package io.simplenetes.daemon.log;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One event, as `key=value` pairs on one line: `level=info pod=web:1.0.0 action=run reason="state running,
/// ..."`.
///
/// A value that is more than one plain word stands in double quotes; quotes, backslashes, newlines and every
/// character that a terminal could obey are written as escapes, since values hold text that pods wrote.
///
/// @param fields in the order in which they are written; the first is `level`
public record LogLine(SequencedMap<String, String> fields) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,-]+");

    public LogLine {
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    /// Something was done.
    public static LogLine info() {
        return new LogLine(new LinkedHashMap<>()).with("level", "info");
    }

    /// Something is wrong that a user can mend, or that will be tried again.
    public static LogLine warn() {
        return new LogLine(new LinkedHashMap<>()).with("level", "warn");
    }

    /// Something is wrong with the daemon itself.
    public static LogLine error() {
        return new LogLine(new LinkedHashMap<>()).with("level", "error");
    }

    /// The same line with one more pair.
    public LogLine with(String key, Object value) {
        var more = new LinkedHashMap<>(fields);
        more.put(key, value.toString());
        return new LogLine(more);
    }

    /// The line, without a newline at its end.
    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + written(field.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String written(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        StringBuilder text = new StringBuilder("\"");
        value.codePoints().forEach(c -> text.append(masked(c)));
        return text.append('"').toString();
    }

    private static String masked(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> isObeyed(c) ? "\\u%04x".formatted(c) : Character.toString(c);
        };
    }

    private static boolean isObeyed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
