package io.simplenetes.cluster.project;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.Suggestion;
import io.simplenetes.host.error.UserException;
import java.util.Arrays;
import java.util.List;

/// Whether the ingress leads requests to a release. It is told by the name of the file that holds the rules.
public enum IngressState {
    /// The rules are used: `pod.ingress.conf`.
    ACTIVE("active"),
    /// The rules are kept, but not used: `pod.ingress.conf.inactive`.
    INACTIVE("inactive"),
    /// The release has no rules.
    NONE("none");

    private final String word;

    IngressState(String word) {
        this.word = word;
    }

    /// The word that users see.
    public String word() {
        return word;
    }

    /// The words that a user can set.
    public static List<String> settable() {
        return List.of(ACTIVE.word, INACTIVE.word);
    }

    /// Reads a word that a user wants to set.
    ///
    /// @throws UserException for any other word
    public static IngressState parse(String text) {
        return Arrays.stream(values())
                .filter(state -> settable().contains(text) && state.word.equals(text))
                .findFirst()
                .orElseThrow(() -> UserException.invalid(Problem.of("'" + text + "' is not a state of an ingress")
                        .remedy(Suggestion.nearest(text, settable())
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("use " + String.join(" or ", settable())))));
    }
}
