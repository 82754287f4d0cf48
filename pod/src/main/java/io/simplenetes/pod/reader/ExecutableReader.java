package io.simplenetes.pod.reader;

import io.simplenetes.host.name.Release;
import io.simplenetes.pod.schema.Place;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.spec.ExecutablePod;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads a pod of the runtime executable.
final class ExecutableReader {

    private static final List<String> OF_PODMAN = List.of("labels", "volumes", "containers");

    private ExecutableReader() {}

    static Optional<ExecutablePod> read(Entry pod, Optional<Release> release, PodContext context) {
        for (String key : OF_PODMAN) {
            if (pod.has(key)) {
                pod.problems()
                        .add(
                                pod.position(key),
                                "'" + key + "' has no meaning for the runtime executable",
                                "remove it: the program itself is the pod");
            }
        }
        pod.require("executable");
        Optional<Path> file = pod.entry("executable", Place.EXECUTABLE).flatMap(entry -> file(entry, context));
        return release.flatMap(r -> file.map(f -> new ExecutablePod(r, f)));
    }

    private static Optional<Path> file(Entry entry, PodContext context) {
        Optional<String> written = entry.text("file");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path file = context.folder().resolve(written.get()).normalize();
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
            entry.problems()
                    .add(
                            entry.position("file"),
                            Quoted.of(written.get()) + (Files.exists(file) ? " is not a file" : " does not exist"),
                            "see that the program is there: " + file);
        } catch (InvalidPathException e) {
            entry.problems()
                    .add(
                            entry.position("file"),
                            "file cannot be a path here: " + e.getReason(),
                            "set LC_ALL=C.UTF-8, or use ASCII characters");
        }
        return Optional.empty();
    }
}
