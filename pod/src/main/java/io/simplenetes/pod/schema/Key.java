package io.simplenetes.pod.schema;

/// A key of pod.yaml.
///
/// @param name as it is written
/// @param status whether it can or must be there
/// @param about what it says, in one line without a full stop
public record Key(String name, Status status, String about) {

    /// Whether a key can or must be there.
    public enum Status {
        /// It must be there.
        REQUIRED,
        /// It may be there.
        OPTIONAL,
        /// The original knows it; this version does not do what it says yet.
        LATER
    }

    static Key required(String name, String about) {
        return new Key(name, Status.REQUIRED, about);
    }

    static Key optional(String name, String about) {
        return new Key(name, Status.OPTIONAL, about);
    }

    static Key later(String name, String about) {
        return new Key(name, Status.LATER, about);
    }
}
