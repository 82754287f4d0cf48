package io.simplenetes.daemon;

import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.layout.HostHome;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Sees to it that one daemon serves a HOSTHOME. The kernel gives the lock up when the process ends, however it
/// does; the file stays, and says which process had it last.
final class HomeLock implements Closeable {

    private final Path file;
    private final FileChannel channel;
    private final Object inode;

    private HomeLock(Path file, FileChannel channel, Object inode) {
        this.file = file;
        this.channel = channel;
        this.inode = inode;
    }

    /// Takes the lock.
    ///
    /// @throws UserException when another daemon has it, or the file cannot be written
    static HomeLock take(HostHome home) {
        Path file = home.path().resolve(".simplenetesd.lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                String holder = text(channel);
                channel.close();
                throw UserException.busy(Problem.of("another simplenetesd serves this HOSTHOME"
                                + (holder.matches("[0-9]+") ? ", process " + holder : ""))
                        .at(home.path())
                        .remedy("let it run, or end it first"));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
            return new HomeLock(file, channel, inode(file));
        } catch (IOException e) {
            throw UserException.failed(Problem.of("cannot lock the HOSTHOME")
                    .at(file)
                    .remedy("run simplenetesd as the user that owns it: " + e));
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process has it
        }
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    }

    /// Whether the file is still the one that is locked. When somebody removed or replaced it, such as with the
    /// whole HOSTHOME, another daemon may serve there by now.
    boolean isHeld() {
        try {
            return inode(file).equals(inode);
        } catch (IOException e) {
            return false;
        }
    }

    private static Object inode(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
