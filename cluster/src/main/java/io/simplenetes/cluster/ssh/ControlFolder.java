package io.simplenetes.cluster.ssh;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.ConfigChecksum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/// Where connections are shared: a folder that is the user's alone, with a path so short that a socket fits (108
/// bytes,
/// unix(7)) and
/// without anything that ssh would split or expand.
final class ControlFolder {

    /// ssh adds 17 characters to the socket's path while it makes it; the rest is what we add.
    private static final int LONGEST_BASE = 50;

    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private ControlFolder() {}

    /// The folder for a project, made when it is missing.
    ///
    /// @throws UserException when somebody else has put something there
    static Path of(Path project, Map<String, String> environment) throws IOException {
        Path base = base(environment);
        require(base);
        Path folder = base.resolve(digest(project.toString()));
        require(folder);
        return folder;
    }

    private static Path base(Map<String, String> environment) throws IOException {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (runtime.matches("/[A-Za-z0-9/._-]{1," + LONGEST_BASE + "}") && Files.isWritable(Path.of(runtime))) {
            return Path.of(runtime, "sns");
        }
        return Path.of("/tmp/sns-" + Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    /// In a folder that all may write to, such as /tmp, another user may have been faster.
    private static void require(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
        } catch (FileAlreadyExistsException e) {
            Object mine = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            boolean ours = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                            .equals(mine)
                    && Files.getPosixFilePermissions(folder).equals(PRIVATE);
            if (!ours) {
                throw UserException.refused(
                        Problem.of("this is not a folder of yours alone, so ssh cannot share connections there")
                                .at(folder)
                                .remedy("remove it, or set XDG_RUNTIME_DIR"));
            }
        }
    }

    /// A short name for a text: 48 bits are plenty for the hosts of a project.
    static String digest(String text) {
        int length = 12;
        return ConfigChecksum.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, length);
    }
}
