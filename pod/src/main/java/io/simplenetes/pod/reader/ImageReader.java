package io.simplenetes.pod.reader;

import io.simplenetes.pod.schema.Choice;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.spec.Image;
import java.util.Optional;

/// Reads `image` and `pull`.
final class ImageReader {

    private static final String DIGEST = "@sha256:";
    private static final int DIGEST_DIGITS = 64;

    private ImageReader() {}

    static Optional<Image> read(Entry entry) {
        Image.Pull pull = entry.choice("pull", Choice.PULL).orElse(Image.Pull.MISSING);
        Optional<String> reference = entry.text("image");
        reference.ifPresent(text -> check(entry, text));
        return reference.map(text -> new Image(text, pull));
    }

    private static void check(Entry entry, String text) {
        boolean isWord = !text.isEmpty() && text.codePoints().noneMatch(c -> c <= ' ' || Character.isISOControl(c));
        int at = text.indexOf('@');
        if (!isWord || text.startsWith("-")) {
            entry.problems()
                    .add(
                            entry.position("image"),
                            Quoted.of(text) + " is not an image",
                            "write a name such as docker.io/library/nginx:1.27, without blanks");
        } else if (at >= 0 && !isDigest(text.substring(at))) {
            entry.problems()
                    .add(
                            entry.position("image"),
                            "what follows @ in " + Quoted.of(text) + " is not a digest",
                            "write @sha256: and 64 hexadecimal digits, as podman images --digests shows them");
        }
    }

    private static boolean isDigest(String text) {
        return text.startsWith(DIGEST)
                && text.length() == DIGEST.length() + DIGEST_DIGITS
                && text.substring(DIGEST.length())
                        .chars()
                        .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}
