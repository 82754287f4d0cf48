package io.simplenetes.pod;

import java.util.Optional;

/// The values of the `${NAME}` in a pod.yaml.
@FunctionalInterface
public interface Variables {

    /// The value of a variable, which may be empty text; empty when it has none.
    Optional<String> value(String name);
}
