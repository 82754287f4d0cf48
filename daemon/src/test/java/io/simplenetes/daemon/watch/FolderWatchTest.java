package io.simplenetes.daemon.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.simplenetes.daemon.watch.FolderEvent.Changed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    private final LinkedBlockingQueue<FolderEvent> events = new LinkedBlockingQueue<>();

    @Test
    void aFolderThatTookThePlaceOfAnotherIsWatched(@TempDir Path top) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(top.resolve("a"));
        try (FolderWatch watch = FolderWatch.to(events::add)) {
            watch.watch(folder);
            Files.move(folder, top.resolve("b"));
            Files.createDirectory(folder);
            watch.watch(folder);
            Files.createFile(top.resolve("b/unseen"));
            Files.createFile(folder.resolve("seen"));

            assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(new Changed(folder, "seen"));
        }
    }

    @Test
    void aFolderThatIsNotThereIsNoError(@TempDir Path top) throws IOException {
        try (FolderWatch watch = FolderWatch.to(events::add)) {
            watch.watch(top.resolve("absent"));
            watch.watch(Files.createFile(top.resolve("file")));
        }
    }

    @Test
    void aFolderThatIsGivenUpIsSilent(@TempDir Path top) throws IOException, InterruptedException {
        Path a = Files.createDirectory(top.resolve("a"));
        Path b = Files.createDirectory(top.resolve("b"));
        try (FolderWatch watch = FolderWatch.to(events::add)) {
            watch.watch(a);
            watch.watch(b);
            watch.keepOnly(Set.of(b));
            Files.createFile(a.resolve("unseen"));
            Files.createFile(b.resolve("seen"));

            assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(new Changed(b, "seen"));
        }
    }
}
