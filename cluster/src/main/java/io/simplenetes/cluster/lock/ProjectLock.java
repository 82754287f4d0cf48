package io.simplenetes.cluster.lock;

import io.simplenetes.cluster.project.Caller;
import io.simplenetes.cluster.project.ClusterProject;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// Keeps two commands from changing one project at the same time. It is the kernel's (fcntl(2), F_SETLK) on the file
/// `.sns/lock`, so that it goes with its process however that ends. The file says who holds it.
public final class ProjectLock implements AutoCloseable {

    private static final int MAX_NOTE = 4096;

    private final FileChannel channel;

    private ProjectLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock.
    ///
    /// @param what what the caller is about to do, for whoever comes second: `sns pod compile web`
    /// @throws UserException when somebody has it
    public static ProjectLock acquire(ClusterProject project, Caller caller, String what) throws IOException {
        Path folder = localState(project);
        FileChannel channel = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (!locked(channel)) {
                throw UserException.busy(Problem.of("the project is in use by " + note(channel))
                        .at(project.root())
                        .remedy("wait until it is done, then try again"));
            }
            LocalTime now = ZonedDateTime.now(caller.clock()).toLocalTime().truncatedTo(ChronoUnit.SECONDS);
            write(
                    channel,
                    "process %d of %s since %s: %s"
                            .formatted(ProcessHandle.current().pid(), caller.user(), now, what));
            return new ProjectLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// The folder for what belongs to this clone alone. It hides itself from git, as the projects of the original do
    /// not know it.
    private static Path localState(ClusterProject project) throws IOException {
        Path folder = project.root().resolve(".sns");
        Path ignore = folder.resolve(".gitignore");
        if (Files.notExists(ignore)) {
            Files.createDirectories(folder);
            AtomicFile.write(ignore, "*\n");
        }
        return folder;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String note(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MAX_NOTE);
        channel.read(bytes, 0);
        String text = StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
        return text.isEmpty() ? "another command" : text;
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    }

    /// Gives the lock back.
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
