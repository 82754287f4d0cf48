package io.simplenetes.daemon.act;

import io.simplenetes.host.layout.ReleaseDir;
import io.simplenetes.host.name.Release;
import io.simplenetes.host.process.Command;
import io.simplenetes.host.process.DetachedCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The folders `ramdisk/NAME` of a release, in which its containers find their ramdisks: links to where root has
/// mounted
/// them. They are made with the ids of the user whose folder it is.
final class RamdiskFolders {

    private static final Pattern WANTED = Pattern.compile("([a-z][a-z0-9_]{0,63}):([1-9][0-9]{0,5})M");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Release release;
    private final ReleaseDir dir;
    private final RamdiskKeeper keeper;

    RamdiskFolders(Release release, ReleaseDir dir, RamdiskKeeper keeper) {
        this.release = release;
        this.dir = dir;
        this.keeper = keeper;
    }

    /// Gives the pod the ramdisks that it says it wants.
    ///
    /// @throws IOException when one cannot be mounted, with the reason
    void prepare() throws IOException, InterruptedException {
        for (Map.Entry<String, Integer> wanted : wanted().entrySet()) {
            link(wanted.getKey(), keeper.mount(release, wanted.getKey(), wanted.getValue()));
        }
    }

    /// Takes them away. Nothing of the pod runs any more.
    void release() throws IOException, InterruptedException {
        for (Path link : links()) {
            Files.deleteIfExists(link);
        }
        keeper.unmount(release);
    }

    /// Names and sizes, as `pod create-ramdisks -l` lists them. A pod that does not know the action wants none.
    private Map<String, Integer> wanted() throws IOException, InterruptedException {
        Path output = dir.path().resolve(".pod.ramdisks");
        try {
            Command list = new Command(
                    List.of(dir.pod().toString(), "create-ramdisks", "-l"), Optional.of(dir.path()), Map.of());
            boolean ok = DetachedCommand.run(list, output, LIMIT).orElse(1) == 0;
            return ok ? read(Files.readString(output, StandardCharsets.ISO_8859_1)) : Map.of();
        } finally {
            Files.deleteIfExists(output);
        }
    }

    static Map<String, Integer> read(String output) {
        Map<String, Integer> wanted = new TreeMap<>();
        output.lines().forEach(line -> {
            Matcher matcher = WANTED.matcher(line);
            if (matcher.matches()) {
                wanted.put(matcher.group(1), Integer.parseInt(matcher.group(2)));
            }
        });
        return wanted;
    }

    /// A plain folder, which a pod makes itself where nobody mounts anything, gives way if it is empty.
    private void link(String name, Path mounted) throws IOException {
        Path place = folder().resolve(name);
        Files.createDirectories(folder());
        if (Files.isSymbolicLink(place) && Files.readSymbolicLink(place).equals(mounted)) {
            return;
        }
        try {
            Files.deleteIfExists(place);
        } catch (DirectoryNotEmptyException e) {
            throw new IOException(place + " is a plain folder with files in it: remove them");
        }
        Files.createSymbolicLink(place, mounted);
    }

    private List<Path> links() throws IOException {
        if (!Files.isDirectory(folder(), LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (var all = Files.list(folder())) {
            return all.filter(Files::isSymbolicLink).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private Path folder() {
        return dir.path().resolve("ramdisk");
    }
}
