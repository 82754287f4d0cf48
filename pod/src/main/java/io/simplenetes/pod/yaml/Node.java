package io.simplenetes.pod.yaml;

import io.simplenetes.pod.source.Position;
import java.util.List;

/// A value in a YAML file.
public sealed interface Node {

    /// Where it begins.
    Position position();

    /// What it is, as a message calls it.
    String kind();

    /// A scalar: always the text that is written, whatever it looks like.
    ///
    /// @param value without NUL characters and unpaired surrogates
    /// @param plain written without quotes
    record Text(String value, boolean plain, Position position) implements Node {

        /// Whether nothing is written at all: not even a pair of quotes.
        public boolean isAbsent() {
            return plain && value.isEmpty();
        }

        @Override
        public String kind() {
            return isAbsent() ? "empty" : "a text";
        }
    }

    /// A sequence.
    record Items(List<Node> items, Position position) implements Node {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /// A mapping.
    ///
    /// @param fields in the order of the file, no key twice
    record Fields(List<Field> fields, Position position) implements Node {

        public Fields {
            fields = List.copyOf(fields);
        }

        @Override
        public String kind() {
            return "a map";
        }
    }

    /// One `key: value`.
    ///
    /// @param position of the key
    record Field(String key, Position position, Node value) {}
}
