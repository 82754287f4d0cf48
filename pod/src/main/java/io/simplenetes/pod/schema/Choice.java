package io.simplenetes.pod.schema;

import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.pod.spec.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words that a key takes.
///
/// @param words what can be written
/// @param later what the original knows and a later version will; it may be followed by `:` and more
public record Choice<T>(List<Word<T>> words, List<String> later) {

    /// For `api`: both mean the same.
    public static final Choice<String> API =
            new Choice<>(List.of(new Word<>("1.0.0-beta2", "2"), new Word<>("1.0.0-beta1", "1")), List.of());

    /// For `runtime`.
    public static final Choice<String> RUNTIME =
            new Choice<>(List.of(new Word<>("podman", "podman")), List.of("executable"));

    /// For `type` of a volume.
    public static final Choice<VolumeType> VOLUME_TYPE = new Choice<>(
            List.of(
                    new Word<>("config", VolumeType.CONFIG),
                    new Word<>("host", VolumeType.HOST),
                    new Word<>("volume", VolumeType.KEPT)),
            List.of("ramdisk"));

    /// For `shared` of a volume.
    public static final Choice<Volume.Sharing> SHARED = new Choice<>(
            List.of(
                    new Word<>("no", Volume.Sharing.NO),
                    new Word<>("pod", Volume.Sharing.POD),
                    new Word<>("host", Volume.Sharing.HOST)),
            List.of());

    /// For `restart` of a container.
    public static final Choice<RestartPolicy> RESTART = new Choice<>(
            List.of(
                    new Word<>(RestartPolicy.ALWAYS.text(), RestartPolicy.ALWAYS),
                    new Word<>(RestartPolicy.NEVER.text(), RestartPolicy.NEVER)),
            List.of("on-config", "on-failure", "on-interval"));

    /// For `sendProxy`.
    public static final Choice<Boolean> YES_OR_NO =
            new Choice<>(List.of(new Word<>("true", true), new Word<>("false", false)), List.of());

    public Choice {
        words = List.copyOf(words);
        later = List.copyOf(later);
    }

    /// What a word means; empty for any other text.
    public Optional<T> read(String text) {
        for (Word<T> word : words) {
            if (word.text().equals(text)) {
                return Optional.of(word.meaning());
            }
        }
        return Optional.empty();
    }

    /// Whether a later version will know a text.
    public boolean isLater(String text) {
        int colon = text.indexOf(':');
        return later.contains(colon < 0 ? text : text.substring(0, colon));
    }

    /// The words, in the order in which to explain them.
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Word<T> word : words) {
            texts.add(word.text());
        }
        return texts;
    }

    /// The words in a sentence: `a, b or c`.
    public String enumeration() {
        List<String> texts = texts();
        int last = texts.size() - 1;
        return last == 0 ? texts.getFirst() : String.join(", ", texts.subList(0, last)) + " or " + texts.get(last);
    }

    /// One word.
    ///
    /// @param text as it is written
    /// @param meaning what it stands for
    public record Word<T>(String text, T meaning) {}

    /// What a volume is.
    public enum VolumeType {
        /// A folder of files beside the pod.
        CONFIG,
        /// A path of the host.
        HOST,
        /// Kept by podman.
        KEPT
    }
}
