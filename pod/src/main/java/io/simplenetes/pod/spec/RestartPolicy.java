package io.simplenetes.pod.spec;

/// What happens when a container ends.
public enum RestartPolicy {
    /// It is started again, whatever its exit code.
    ALWAYS("always"),
    /// It stays ended.
    NEVER("never");

    private final String word;

    RestartPolicy(String word) {
        this.word = word;
    }

    /// The word in pod.yaml.
    public String word() {
        return word;
    }
}
