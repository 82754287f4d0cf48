package io.simplenetes.pod.spec;

/// What a container is made of.
///
/// @param reference as podman-pull(1) takes it, with a tag or a digest
/// @param pull when it is fetched
public record Image(String reference, Pull pull) {

    /// An image that is fetched when the host lacks it.
    public static Image of(String reference) {
        return new Image(reference, Pull.MISSING);
    }

    /// When an image is fetched.
    public enum Pull {
        /// When the host lacks it.
        MISSING("missing"),
        /// Each time the pod is made, so that a tag that moved is followed.
        ALWAYS("always"),
        /// It must be there.
        NEVER("never");

        private final String word;

        Pull(String word) {
            this.word = word;
        }

        /// The word in pod.yaml.
        public String word() {
            return word;
        }
    }
}
