package io.simplenetes.cluster.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The text of the host's end: `remote.sh`. It is sent with every session, so that a host needs nothing of ours.
final class RemoteScript {

    private RemoteScript() {}

    static String text() {
        try (InputStream resource = RemoteScript.class.getResourceAsStream("remote.sh")) {
            if (resource == null) {
                throw new IllegalStateException("remote.sh is not in the jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
