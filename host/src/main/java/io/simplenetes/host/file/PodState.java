package io.simplenetes.host.file;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.Suggestion;
import io.simplenetes.host.error.UserException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The wanted state of a release: the content of `pod.state`, one lower case word and a newline.
public enum PodState {
    /// `pod run`.
    RUNNING,
    /// `pod stop`: the containers stay, stopped.
    STOPPED,
    /// `pod rm`: the containers are removed, volumes stay.
    REMOVED;

    /// The word in the file.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The content of the file.
    public String fileContent() {
        return word() + "\n";
    }

    /// Reads the file's content; empty for any other text, such as that of a torn file.
    public static Optional<PodState> read(String content) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(content.strip()))
                .findFirst();
    }

    /// Reads a word that a user wrote.
    ///
    /// @throws UserException for any other word
    public static PodState parse(String word) {
        List<String> words = Arrays.stream(values()).map(PodState::word).toList();
        return read(word).orElseThrow(() -> {
            Problem problem = Problem.of("'" + word + "' is not a pod state");
            return UserException.invalid(Suggestion.nearest(word, words)
                    .map(near -> problem.remedy("did you mean '" + near + "'?"))
                    .orElse(problem.remedy("use " + String.join(", ", words))));
        });
    }
}
