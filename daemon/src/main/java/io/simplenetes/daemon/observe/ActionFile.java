package io.simplenetes.daemon.observe;

import io.simplenetes.host.layout.ReleaseDir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// `pod.action`, which is carried out once. It is taken by a rename, so that an action that is written a moment
/// later is the next one and not lost, and it is kept until it was carried out, so that it outlives the daemon.
public final class ActionFile {

    private static final Duration REST = Duration.ofSeconds(1);

    private final Path offered;
    private final Path taken;

    /// The action of a release.
    public ActionFile(ReleaseDir release) {
        offered = release.action();
        taken = release.path().resolve(".pod.action.taken");
    }

    /// Takes the action, unless one was taken that is not [#done]; empty when there is none.
    Optional<String> take() {
        if (Files.notExists(taken) && isWritten()) {
            try {
                Files.move(offered, taken, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return SmallFile.read(taken);
    }

    /// A file without a newline at its end is still being written, unless nobody has touched it for a while.
    private boolean isWritten() {
        return SmallFile.read(offered)
                .filter(text -> text.endsWith("\n") || (!text.isBlank() && isAtRest()))
                .isPresent();
    }

    private boolean isAtRest() {
        try {
            return Files.getLastModifiedTime(offered)
                    .toInstant()
                    .isBefore(Instant.now().minus(REST));
        } catch (IOException e) {
            return false;
        }
    }

    /// Forgets the action that was taken.
    ///
    /// @throws IOException when it cannot be removed; it will be carried out again
    public void done() throws IOException {
        Files.deleteIfExists(taken);
    }
}
