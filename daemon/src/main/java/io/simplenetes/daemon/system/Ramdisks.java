package io.simplenetes.daemon.system;

import io.simplenetes.host.file.Sha256;
import io.simplenetes.host.name.Release;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.CommandResult;
import io.simplenetes.host.process.CommandRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/// The ramdisks of all accounts: tmpfs(5) below a folder of root's, where no user can put a link. Each belongs to the
/// account and is its alone. What is mounted is read from the kernel, so that a daemon that starts anew knows it.
final class Ramdisks {

    /// Below /run, which is gone with a boot as they are.
    static final Path FOLDER = Path.of("/run/simplenetes/ramdisks");

    private static final int HASH_LENGTH = 16;
    private static final int MOST = 64;

    private final Path folder;
    private final Path mountInfo;

    Ramdisks(Path folder) {
        this(folder, Path.of("/proc/self/mountinfo"));
    }

    Ramdisks(Path folder, Path mountInfo) {
        this.folder = folder;
        this.mountInfo = mountInfo;
    }

    /// Mounts a ramdisk, unless it is there.
    ///
    /// @param limit how many mebibytes those of the account may take together
    /// @return where it is
    /// @throws IOException when it cannot be, with a reason that the account may see
    Path mount(OwnedHome home, RamdiskRequest.Mount request, int limit) throws IOException, InterruptedException {
        Path place = place(home, request.release()).resolve(request.name());
        List<MountedRamdisk> mounted = mounted(folder.resolve(owner(home)));
        Optional<MountedRamdisk> there =
                mounted.stream().filter(is -> is.place().equals(place)).findFirst();
        if (there.isPresent()) {
            return place;
        }
        long sum = mounted.stream().mapToLong(MountedRamdisk::mebibytes).sum() + request.mebibytes();
        if (sum > limit || mounted.size() >= MOST) {
            throw new IOException("the ramdisks of " + home.owner().name() + " would take " + sum + "M, more than "
                    + limit + "M (RAMDISKS in " + SystemConf.FILE + ")");
        }
        makeFolders(place);
        run(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=" + request.mebibytes() + "m,mode=700,uid=" + home.owner().uid() + ",gid="
                        + home.owner().gid() + ",nosuid,nodev",
                "simplenetes",
                place.toString());
        return place;
    }

    /// Unmounts the ramdisks of a release.
    ///
    /// @throws IOException when one cannot be
    void unmount(OwnedHome home, Release release) throws IOException, InterruptedException {
        Path place = place(home, release);
        for (MountedRamdisk ramdisk : mounted(place)) {
            run("umount", ramdisk.place().toString());
            Files.deleteIfExists(ramdisk.place());
        }
        Files.deleteIfExists(place);
    }

    /// Two HOSTHOMEs of an account may have releases of the same name.
    private Path place(OwnedHome home, Release release) {
        String hash = Sha256.of(home.path().toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, HASH_LENGTH);
        return folder.resolve(owner(home)).resolve(hash + "-" + release.fullName());
    }

    private static String owner(OwnedHome home) {
        return String.valueOf(home.owner().uid());
    }

    private List<MountedRamdisk> mounted(Path below) throws IOException {
        return MountedRamdisk.readAll(Files.readString(mountInfo)).stream()
                .filter(is -> is.place().startsWith(below))
                .toList();
    }

    /// All of them are root's and closed to writing, so that nobody can put a link there.
    private static void makeFolders(Path place) throws IOException {
        var open = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(place, open);
    }

    private static void run(String... words) throws IOException, InterruptedException {
        CommandResult result = CommandRunner.run(Command.of(words));
        if (!result.ok()) {
            throw new IOException(words[0] + " failed: " + result.lastLine());
        }
    }
}
