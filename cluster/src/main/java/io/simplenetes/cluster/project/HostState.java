package io.simplenetes.cluster.project;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.Suggestion;
import io.simplenetes.host.error.UserException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What part a host takes in the cluster: the content of `host.state`, one lower case word.
public enum HostState {
    /// It runs pods and gets traffic. This is what a host without the file is.
    ACTIVE,
    /// It is synced but gets no traffic.
    INACTIVE,
    /// It is left alone; it may still be a jump host.
    DISABLED;

    /// The word in the file.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The content of the file.
    public String fileContent() {
        return word() + "\n";
    }

    /// Whether pods can be attached and commands reach it without its being named.
    public boolean isEnabled() {
        return this != DISABLED;
    }

    /// Reads the file's content; empty for any other text.
    public static Optional<HostState> read(String content) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(content.strip()))
                .findFirst();
    }

    /// Reads a word that a user wrote.
    ///
    /// @throws UserException for any other word
    public static HostState parse(String word) {
        return read(word).orElseThrow(() -> UserException.invalid(unknown(word)));
    }

    /// What is wrong with a word that is no state.
    static Problem unknown(String word) {
        List<String> words = Arrays.stream(values()).map(HostState::word).toList();
        return Problem.of("'" + word.strip() + "' is not a host state")
                .remedy(Suggestion.nearest(word, words)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("use " + String.join(", ", words)));
    }
}
