package io.simplenetes.daemon.observe;

import io.simplenetes.host.file.AtomicFile;
import io.simplenetes.host.layout.ReleaseDir;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// `.pod.reloaded`: the configs that the containers of a pod were started with or told of last, so that a
/// daemon that starts anew neither misses a change nor reports it twice. A line is `NAME CHECKSUM`; a torn line
/// matches no config, which costs one reload too many.
public final class ReloadedFile {

    private final Path file;

    /// The file of a release.
    public ReloadedFile(ReleaseDir release) {
        file = release.path().resolve(".pod.reloaded");
    }

    /// The checksums by name; empty when there is no such file.
    Optional<Map<String, String>> read() {
        return SmallFile.read(file)
                .map(text -> text.lines()
                        .map(line -> line.split(" ", 2))
                        .filter(words -> words.length == 2)
                        .collect(Collectors.toMap(words -> words[0], words -> words[1], (a, b) -> b)));
    }

    /// Replaces the file.
    ///
    /// @throws IOException when it cannot be written; the old one is then untouched
    public void write(Map<String, String> configs) throws IOException {
        AtomicFile.write(
                file,
                new TreeMap<>(configs)
                        .entrySet().stream()
                                .map(config -> config.getKey() + " " + config.getValue() + "\n")
                                .collect(Collectors.joining()));
    }
}
