package io.simplenetes.host.name;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.util.regex.Pattern;

/// The name of a pod: lower case letters, digits and `_`, beginning with a letter and not ending with `_`.
///
/// @param text for example `web`
public record PodName(String text) implements Comparable<PodName> {

    private static final Pattern VALID = Pattern.compile("[a-z]([_a-z0-9]*[a-z0-9])?");

    /// @throws UserException when it is not such a name
    public PodName {
        if (!isValid(text)) {
            throw UserException.invalid(Problem.of("'" + text + "' is not a pod name")
                    .remedy("use lower case letters, digits and _, beginning with a letter and not ending with _"));
        }
    }

    /// Whether a text is such a name. Names of containers and volumes follow the same rule.
    public static boolean isValid(String text) {
        return VALID.matcher(text).matches();
    }

    @Override
    public int compareTo(PodName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
