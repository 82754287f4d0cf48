package io.simplenetes.pod.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// JSON (RFC 8259) for people to read: maps on several lines, lists of scalars on one.
final class JsonText {

    private JsonText() {}

    /// A map in the order of its pairs.
    ///
    /// @param pairs key, value, key, value and so on
    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /// @param value a map with texts as keys, a list, a text, a number or a truth value
    static String of(Object value) {
        return of(value, "\n") + "\n";
    }

    private static String of(Object value, String newline) {
        String inner = newline + "  ";
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty()
                    ? "{}"
                    : map.entrySet().stream()
                            .map(entry -> quoted(entry.getKey().toString()) + ": " + of(entry.getValue(), inner))
                            .collect(Collectors.joining("," + inner, "{" + inner, newline + "}"));
        }
        if (value instanceof List<?> list) {
            boolean isShort = list.stream().noneMatch(item -> item instanceof Map<?, ?> || item instanceof List<?>);
            return isShort
                    ? list.stream().map(item -> of(item, inner)).collect(Collectors.joining(", ", "[", "]"))
                    : list.stream()
                            .map(item -> of(item, inner))
                            .collect(Collectors.joining("," + inner, "[" + inner, newline + "]"));
        }
        return value instanceof String text ? quoted(text) : value.toString();
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> switch (c) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    case '\n' -> "\\n";
                    default -> c < ' ' || c > '~' ? "\\u%04x".formatted(c) : String.valueOf((char) c);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }
}
