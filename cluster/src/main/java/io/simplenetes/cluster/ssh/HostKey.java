package io.simplenetes.cluster.ssh;

import io.simplenetes.host.file.ConfigChecksum;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The public key by which a host is known.
///
/// @param type such as `ssh-ed25519`
/// @param blob the key in Base64
public record HostKey(String type, String blob) {

    private static final Pattern PAIR = Pattern.compile("([a-z0-9@.-]+)\\s+([A-Za-z0-9+/]+={0,2})(\\s.*)?");

    /// Reads `TYPE BASE64 [COMMENT]`; empty for anything else.
    public static Optional<HostKey> read(String text) {
        var matcher = PAIR.matcher(text.strip());
        return matcher.matches() ? Optional.of(new HostKey(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /// As `ssh-keygen -l` shows it: `SHA256:` and Base64 without padding.
    public String fingerprint() {
        byte[] digest = HexFormat.of()
                .parseHex(ConfigChecksum.sha256(Base64.getDecoder().decode(blob)));
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    }

    /// Type and fingerprint, for people.
    @Override
    public String toString() {
        return type + " " + fingerprint();
    }
}
