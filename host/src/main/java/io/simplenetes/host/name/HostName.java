package io.simplenetes.host.name;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.util.regex.Pattern;

/// The name of a host in a cluster project, which is also the name of its folder there: letters, digits, `-` and `_`,
/// beginning with a letter or digit, so that it can be neither an option nor a hidden or reserved folder.
///
/// @param text for example `worker-1`
public record HostName(String text) implements Comparable<HostName> {

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    /// @throws UserException when it is not such a name
    public HostName {
        if (!isValid(text)) {
            throw UserException.invalid(Problem.of("'" + text + "' is not a host name")
                    .remedy("use letters, digits, - and _, beginning with a letter or a digit"));
        }
    }

    /// Whether a text is such a name.
    public static boolean isValid(String text) {
        return VALID.matcher(text).matches();
    }

    @Override
    public int compareTo(HostName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
