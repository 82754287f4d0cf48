package io.simplenetes.pod.spec;

/// What happens when a container ends.
///
/// @param kind the rule
/// @param interval for [Kind#ON_INTERVAL] the seconds between the end and the next start, at least 1; otherwise 0
public record RestartPolicy(Kind kind, int interval) {

    /// It is started again, whatever its exit code.
    public static final RestartPolicy ALWAYS = new RestartPolicy(Kind.ALWAYS, 0);

    /// It is started again when its exit code is not 0.
    public static final RestartPolicy ON_FAILURE = new RestartPolicy(Kind.ON_FAILURE, 0);

    /// As on failure, and also when a config it mounts has changed or another container signals it.
    public static final RestartPolicy ON_CONFIG = new RestartPolicy(Kind.ON_CONFIG, 0);

    /// It stays ended.
    public static final RestartPolicy NEVER = new RestartPolicy(Kind.NEVER, 0);

    /// As on config, and also some seconds after it ended with 0.
    public static RestartPolicy onInterval(int seconds) {
        return new RestartPolicy(Kind.ON_INTERVAL, seconds);
    }

    /// As it stands in pod.yaml.
    public String text() {
        return kind == Kind.ON_INTERVAL ? kind.word() + ":" + interval : kind.word();
    }

    /// The rules.
    public enum Kind {
        ALWAYS("always"),
        ON_FAILURE("on-failure"),
        ON_CONFIG("on-config"),
        ON_INTERVAL("on-interval"),
        NEVER("never");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The word in pod.yaml.
        public String word() {
            return word;
        }
    }
}
