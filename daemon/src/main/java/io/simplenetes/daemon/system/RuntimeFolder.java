package io.simplenetes.daemon.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// `/run/user/UID`, which rootless podman needs and which elsewhere a login makes.
final class RuntimeFolder {

    private RuntimeFolder() {}

    /// Makes it unless it is there. The folder above is root's, so that nobody else can put anything in its place.
    ///
    /// @throws IOException when it cannot be made
    static void make(Account account) throws IOException {
        Path folder = account.runtimeFolder();
        if (account.isRoot() || Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.createDirectories(folder.resolveSibling("."));
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.setAttribute(folder, "unix:gid", (int) account.gid(), LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(folder, "unix:uid", (int) account.uid(), LinkOption.NOFOLLOW_LINKS);
    }
}
