package io.simplenetes.pod;

import java.util.Optional;

/// The values of the `${NAME}` in a pod.yaml.
@FunctionalInterface
public interface Variables {

    /// The value of a variable, which may be empty text; empty when it has none.
    Optional<String> value(String name);

    /// Where a user gives a variable a value, for the message that it has none: the file, and the name there if it is
    /// another one.
    default String place(String name) {
        return "pod.env; in a cluster cluster-vars.env";
    }

    /// Whether a variable without a value is empty text, with a warning, rather than an error.
    default boolean mayBeUndefined() {
        return false;
    }
}
