package io.simplenetes.pod.schema;

import io.simplenetes.host.file.IngressRule;
import io.simplenetes.pod.spec.Image;
import io.simplenetes.pod.spec.PublishedPort;
import io.simplenetes.pod.spec.RestartPolicy;
import io.simplenetes.pod.spec.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One of some words.
///
/// @param words what can be written
public record Choice<T>(List<Word<T>> words) implements Kind {

    /// For `api`: both mean the same.
    public static final Choice<String> API = new Choice<>(List.of(
            new Word<>("1.0.0-beta2", "the current version", "2"), new Word<>("1.0.0-beta1", "means the same", "1")));

    /// For `runtime`.
    public static final Choice<String> RUNTIME = new Choice<>(List.of(
            new Word<>("podman", "containers that podman runs", "podman"),
            new Word<>("executable", "a program that is the pod itself", "executable")));

    /// For `type` of a volume.
    public static final Choice<VolumeType> VOLUME_TYPE = new Choice<>(List.of(
            new Word<>("config", "files that are deployed with the pod: config/NAME beside it", VolumeType.CONFIG),
            new Word<>("host", "a file or folder of the host", VolumeType.HOST),
            new Word<>("volume", "a volume that podman keeps", VolumeType.KEPT),
            new Word<>("ramdisk", "a file system in memory", VolumeType.RAMDISK)));

    /// For `shared` of a volume.
    public static final Choice<Volume.Sharing> SHARED = new Choice<>(List.of(
            new Word<>("no", "this version of the pod alone", Volume.Sharing.NO),
            new Word<>("pod", "all versions of the pod on the host", Volume.Sharing.POD),
            new Word<>("host", "all pods of the host's user", Volume.Sharing.HOST)));

    /// For `pull` of a container.
    public static final Choice<Image.Pull> PULL = new Choice<>(List.of(
            new Word<>("missing", "when the host lacks it", Image.Pull.MISSING),
            new Word<>(
                    "always",
                    "each time the container is made, so that a tag that moved is followed",
                    Image.Pull.ALWAYS),
            new Word<>("never", "not at all: it must be there", Image.Pull.NEVER)));

    /// For `restart` of a container.
    public static final Choice<RestartPolicy.Kind> RESTART = new Choice<>(List.of(
            new Word<>("always", "it starts again, whatever its exit code", RestartPolicy.Kind.ALWAYS),
            new Word<>("on-failure", "it starts again when its exit code is not 0", RestartPolicy.Kind.ON_FAILURE),
            new Word<>(
                    "on-config",
                    "as on-failure, and when a config that it mounts has changed or it is signalled",
                    RestartPolicy.Kind.ON_CONFIG),
            new Word<>(
                    "on-interval",
                    "as on-config, and these seconds after it ended with 0",
                    RestartPolicy.Kind.ON_INTERVAL,
                    Optional.of(WholeNumber.INTERVAL)),
            new Word<>("never", "it stays ended", RestartPolicy.Kind.NEVER)));

    /// For `network` of a container: whether it is the host's.
    public static final Choice<Boolean> NETWORK =
            new Choice<>(List.of(new Word<>("host", "that of the host, beside the pod", true)));

    /// For `protocol` of a port.
    public static final Choice<PublishedPort.Protocol> PROTOCOL = new Choice<>(List.of(
            new Word<>("tcp", "connections", PublishedPort.Protocol.TCP),
            new Word<>("udp", "datagrams, on the host alone: no clusterPort", PublishedPort.Protocol.UDP)));

    /// For `protocol` of an ingress rule.
    public static final Choice<IngressRule.Protocol> INGRESS_PROTOCOL = new Choice<>(List.of(
            new Word<>("http", "plain HTTP", IngressRule.Protocol.HTTP),
            new Word<>("https", "HTTP over TLS, which the ingress ends", IngressRule.Protocol.HTTPS),
            new Word<>("tcp", "any protocol over TCP", IngressRule.Protocol.TCP)));

    /// For `sendProxy` and the like.
    public static final Choice<Boolean> YES_OR_NO =
            new Choice<>(List.of(new Word<>("true", "", true), new Word<>("false", "", false)));

    public Choice {
        words = List.copyOf(words);
    }

    /// `a, b or c`.
    @Override
    public String what() {
        return enumeration();
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

    /// The words, in the order in which to explain them.
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Word<T> word : words) {
            texts.add(word.text());
        }
        return texts;
    }

    /// One line for each word that has an explanation: the word, a colon and what it means.
    public List<String> explained() {
        return words.stream()
                .filter(word -> !word.about().isEmpty())
                .map(word -> word.written() + ": " + word.about())
                .toList();
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
    /// @param about what it means, in one line without a full stop; empty text when the word says it
    /// @param meaning what it stands for
    /// @param count what follows the word and a colon; empty when nothing does
    public record Word<T>(String text, String about, T meaning, Optional<WholeNumber> count) {

        public Word(String text, String about, T meaning) {
            this(text, about, meaning, Optional.empty());
        }

        /// As it is explained: `on-interval:SECONDS`.
        public String written() {
            return text
                    + count.map(number -> ":" + number.unit().toUpperCase(Locale.ROOT))
                            .orElse("");
        }
    }

    /// What a volume is.
    public enum VolumeType {
        /// A folder of files beside the pod.
        CONFIG,
        /// A path of the host.
        HOST,
        /// Kept by podman.
        KEPT,
        /// In memory.
        RAMDISK
    }
}
