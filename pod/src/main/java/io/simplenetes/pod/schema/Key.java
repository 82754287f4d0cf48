package io.simplenetes.pod.schema;

import java.util.Optional;

/// A key of pod.yaml.
///
/// @param name as it is written
/// @param kind what its value is
/// @param status whether it can or must be there
/// @param about what it says, in one line without a full stop
/// @param standard the value that it has when it is left out; empty when there is none, or when it is not one value
/// @param example a value, written after the key and a colon, or below it; empty when the kind says enough
/// @param more what else there is to know: whole sentences in Markdown, without headings; empty when there is nothing
public record Key(
        String name,
        Kind kind,
        Status status,
        String about,
        Optional<String> standard,
        Optional<String> example,
        Optional<String> more) {

    /// Whether a key can or must be there.
    public enum Status {
        /// It must be there.
        REQUIRED,
        /// It may be there.
        OPTIONAL
    }

    static Key required(String name, Kind kind, String about) {
        return new Key(name, kind, Status.REQUIRED, about, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Key optional(String name, Kind kind, String about) {
        return new Key(name, kind, Status.OPTIONAL, about, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The same key with the value that it has when it is left out.
    Key standard(String value) {
        return new Key(name, kind, status, about, Optional.of(value), example, more);
    }

    /// The same key with an example.
    Key example(String value) {
        return new Key(name, kind, status, about, standard, Optional.of(value), more);
    }

    /// The same key with more text.
    Key more(String text) {
        return new Key(name, kind, status, about, standard, example, Optional.of(text.strip()));
    }

    /// What to write, for a message that it is missing.
    public String toWrite() {
        return kind instanceof Choice<?> ? about + " (" + kind.what() + ")" : about;
    }

    /// The number that it is when it is left out.
    public int standardNumber() {
        return Integer.parseInt(standard.orElseThrow());
    }
}
