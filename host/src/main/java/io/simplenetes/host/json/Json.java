package io.simplenetes.host.json;

import java.util.List;
import java.util.stream.Collectors;

/// A JSON object (RFC 8259) under construction, members in the order in which they are put, for `--output=json`.
public final class Json {

    private final StringBuilder members = new StringBuilder();

    private Json() {}

    /// An object without members.
    public static Json object() {
        return new Json();
    }

    /// A list of objects, one per line.
    public static String list(List<Json> objects) {
        return objects.isEmpty()
                ? "[]"
                : objects.stream().map(Json::toString).collect(Collectors.joining(",\n ", "[", "]"));
    }

    /// Adds a text.
    public Json put(String name, String value) {
        return member(name, quoted(value));
    }

    /// Adds a whole number.
    public Json put(String name, long value) {
        return member(name, Long.toString(value));
    }

    /// Adds a truth value.
    public Json put(String name, boolean value) {
        return member(name, Boolean.toString(value));
    }

    /// Adds an object.
    public Json put(String name, Json value) {
        return member(name, value.toString());
    }

    /// Adds a list of texts.
    public Json putTexts(String name, List<String> values) {
        return member(name, values.stream().map(Json::quoted).collect(Collectors.joining(",", "[", "]")));
    }

    /// Adds a list of objects.
    public Json putObjects(String name, List<Json> values) {
        return member(name, values.stream().map(Json::toString).collect(Collectors.joining(",", "[", "]")));
    }

    private Json member(String name, String value) {
        members.append(members.isEmpty() ? "" : ",")
                .append(quoted(name))
                .append(':')
                .append(value);
        return this;
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c) || (c >= '\u007f' && c < '\u00a0')) {
                // Surrogates too, so that half a pair, which is not UTF-8, can still be written.
                json.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /// The object in one line.
    @Override
    public String toString() {
        return "{" + members + "}";
    }
}
