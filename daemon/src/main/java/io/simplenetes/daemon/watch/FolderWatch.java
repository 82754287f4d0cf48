package io.simplenetes.daemon.watch;

import io.simplenetes.daemon.watch.FolderEvent.Changed;
import io.simplenetes.daemon.watch.FolderEvent.Overflow;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Watches folders (inotify(7)), none of them with its subfolders.
///
/// A watch is bound to a folder's inode, not to its path: [#watch] sees when another folder has taken the place
/// and watches that one. The kernel limits the number of watches; who cannot have one has to look from time to
/// time.
public final class FolderWatch implements Closeable {

    private static final WatchEvent.Kind<?>[] ALL = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_MODIFY
    };

    private final WatchService service;
    private final Map<Path, Watched> watched = new HashMap<>();

    private record Watched(WatchKey key, Object inode) {}

    private FolderWatch(WatchService service) {
        this.service = service;
    }

    /// Begins with no folder.
    ///
    /// @param sink gets the events, on a thread of the watch
    /// @throws IOException when the kernel refuses, for example because the user has too many of them
    public static FolderWatch to(Consumer<FolderEvent> sink) throws IOException {
        WatchService service = FileSystems.getDefault().newWatchService();
        Thread.ofVirtual().name("watch").start(() -> pass(service, sink));
        return new FolderWatch(service);
    }

    /// Sees to it that a folder is watched; does nothing for one that is not there. To be called by one thread.
    ///
    /// @throws IOException when the kernel refuses
    public void watch(Path folder) throws IOException {
        try {
            Object inode = Objects.requireNonNullElse(Files.getAttribute(folder, "unix:ino"), 0L);
            Watched before = watched.get(folder);
            if (before != null && before.inode.equals(inode) && before.key.isValid()) {
                return;
            }
            forget(folder);
            watched.put(folder, new Watched(folder.register(service, ALL), inode));
        } catch (NoSuchFileException | NotDirectoryException e) {
            forget(folder);
        }
    }

    /// Gives up all folders but these.
    public void keepOnly(Set<Path> folders) {
        watched.entrySet().removeIf(entry -> {
            boolean isOver = !folders.contains(entry.getKey());
            if (isOver) {
                entry.getValue().key.cancel();
            }
            return isOver;
        });
    }

    private void forget(Path folder) {
        Optional.ofNullable(watched.remove(folder)).ifPresent(old -> old.key.cancel());
    }

    private static void pass(WatchService service, Consumer<FolderEvent> sink) {
        try {
            while (true) {
                WatchKey key = service.take();
                Path folder = (Path) key.watchable();
                for (WatchEvent<?> event : key.pollEvents()) {
                    sink.accept(
                            event.context() instanceof Path name
                                    ? new Changed(folder, name.toString())
                                    : new Overflow());
                }
                key.reset();
            }
        } catch (ClosedWatchServiceException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
