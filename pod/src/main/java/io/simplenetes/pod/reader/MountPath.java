package io.simplenetes.pod.reader;

import java.util.Optional;

/// Paths on either side of a mount, which podman-run(1) takes as `-v SOURCE:DEST:OPTIONS`.
final class MountPath {

    static final String REMEDY = "use a path without colons and control characters";

    private MountPath() {}

    /// What makes a path impossible to mount, as the end of a sentence.
    static Optional<String> flaw(String path) {
        if (path.indexOf(':') >= 0) {
            return Optional.of(" has a colon, which podman takes as the end of a path");
        }
        return path.chars().anyMatch(Character::isISOControl)
                ? Optional.of(" has a control character")
                : Optional.empty();
    }
}
