package io.simplenetes.cluster.project;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import java.util.Set;
import java.util.regex.Pattern;

/// The name of a cluster, and of the folder of its project: letters, digits, `-` and `_`, beginning with a letter or a
/// digit. `pods` and `keys` are the names of other folders of a management project.
///
/// @param text for example `prod`
public record ClusterName(String text) {

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final Set<String> RESERVED = Set.of("pods", "keys");

    /// @throws UserException when it is not such a name
    public ClusterName {
        if (!VALID.matcher(text).matches()) {
            throw UserException.invalid(Problem.of("'" + text + "' is not a cluster name")
                    .remedy("use letters, digits, - and _, beginning with a letter or a digit"));
        }
        if (RESERVED.contains(text)) {
            throw UserException.invalid(Problem.of("a cluster cannot be called '" + text + "'")
                    .remedy("in a management project the folders pods and keys hold the pods' repos and the ssh keys"));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
