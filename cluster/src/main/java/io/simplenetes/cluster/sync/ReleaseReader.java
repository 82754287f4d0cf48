package io.simplenetes.cluster.sync;

import io.simplenetes.cluster.file.FileFailure;
import io.simplenetes.cluster.plan.ConfigName;
import io.simplenetes.cluster.plan.DesiredRelease;
import io.simplenetes.cluster.plan.FileDigest;
import io.simplenetes.cluster.plan.ReleaseFiles;
import io.simplenetes.cluster.project.PlacedRelease;
import io.simplenetes.host.error.Problem;
import io.simplenetes.host.error.UserException;
import io.simplenetes.host.file.ConfigChecksum;
import io.simplenetes.host.file.PodState;
import io.simplenetes.host.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads a release of the project: which files of it are deployed, and what they are.
///
/// Deployed are the regular files of its folder and those below `config/NAME`, but neither what begins with a dot
/// beside
/// the executable (such as `.pod.yaml`) nor configs whose names begin with `_`.
final class ReleaseReader {

    private final PlacedRelease placed;
    private final Path folder;
    private final Map<String, FileDigest> files = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();

    private ReleaseReader(PlacedRelease placed) {
        this.placed = placed;
        this.folder = placed.dir().path();
    }

    /// Reads a release; of one that is removed only that, as nothing else of it is ever deployed.
    ///
    /// @throws UserException when a file cannot be read or has a name that cannot be sent
    static DesiredRelease read(PlacedRelease placed) {
        var reader = new ReleaseReader(placed);
        Optional<PodState> state = placed.writtenState();
        if (state.isEmpty()) {
            reader.remarks.add(placed.release() + " has no valid pod.state, and is taken for removed");
        } else if (state.get() != PodState.REMOVED) {
            reader.readFiles();
        }
        return new DesiredRelease(
                placed.release(), state.orElse(PodState.REMOVED), ReleaseFiles.of(reader.files), reader.remarks);
    }

    private void readFiles() {
        try {
            read();
        } catch (IOException e) {
            throw FileFailure.reading(folder, e);
        }
    }

    private void read() throws IOException {
        for (Path child : children(folder)) {
            String name = name(child);
            if (!name.startsWith(".") && !name.equals(ReleaseFiles.STATE)) {
                file(child);
            }
        }
        Path configs = placed.dir().configs();
        if (Files.isDirectory(configs)) {
            for (Path child : children(configs)) {
                config(child, name(child));
            }
        }
    }

    private void config(Path child, String name) throws IOException {
        if (name.startsWith("_") || name.startsWith(".")) {
            return;
        }
        if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
            if (!ConfigName.isValid(name)) {
                throw UserException.invalid(Problem.of("'" + name + "' cannot be the name of a config")
                        .at(child)
                        .remedy("use letters, digits, _, . and -, beginning with a letter or a digit"));
            }
            tree(child);
            checkSum(name);
        } else if (name.endsWith(".txt") && ConfigName.isValid(name)) {
            file(child);
        }
    }

    private void tree(Path config) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(config)) {
            all = walk.toList();
        }
        for (Path path : all) {
            file(path);
        }
    }

    private void file(Path file) throws IOException {
        String path = folder.relativize(file).toString();
        if (Files.isSymbolicLink(file)) {
            remarks.add(placed.release() + ": " + path + " is a symbolic link, and is not deployed");
        } else if (Files.isRegularFile(file)) {
            checkName(file, path);
            files.put(path, new FileDigest(Sha256.of(file), Files.isExecutable(file)));
        }
    }

    private static void checkName(Path file, String path) {
        if (path.chars().anyMatch(c -> Character.isISOControl(c) || c == '\ufffd')) {
            throw UserException.invalid(
                    Problem.of("the file has a control character in its name, or is not named in UTF-8")
                            .at(file)
                            .remedy("rename it"));
        }
    }

    /// The checksum is what tells simplenetesd of a change: an outdated one would let it pass in silence.
    private void checkSum(String name) throws IOException {
        Path file = placed.dir().configChecksum(name);
        String written = Files.exists(file) ? Files.readString(file).strip() : "";
        var digests = new TreeMap<String, String>();
        ReleaseFiles.of(files).config(name).forEach((path, digest) -> digests.put(path, digest.sha256()));
        if (!written.equals(ConfigChecksum.of(digests))) {
            remarks.add(placed.release() + ": " + folder.relativize(file)
                    + " does not fit its files, so a running pod is not told of a change: sns pod updateconfig "
                    + placed.release().pod());
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
