package io.simplenetes.pod.reader;

import io.simplenetes.host.error.Suggestion;
import io.simplenetes.pod.schema.Place;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.spec.Container.Mount;
import io.simplenetes.pod.spec.Volume;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Reads `mounts`.
final class MountReader {

    private MountReader() {}

    static List<Mount> read(Entry container, Volumes volumes) {
        Once places = new Once(container.problems());
        return container.entries("mounts", Place.MOUNT).stream()
                .flatMap(entry -> read(entry, volumes, places).stream())
                .toList();
    }

    private static Optional<Mount> read(Entry entry, Volumes volumes, Once places) {
        Optional<String> dest = entry.text("dest");
        dest.ifPresent(path -> checkDest(entry, path, places));
        Optional<Volume> volume = entry.text("volume").flatMap(name -> volume(entry, name, volumes));
        return dest.flatMap(path -> volume.map(v -> new Mount(path, v)));
    }

    private static void checkDest(Entry entry, String dest, Once places) {
        String path = normal(dest);
        if (!dest.startsWith("/") || path.equals("/")) {
            entry.problems()
                    .add(
                            entry.position("dest"),
                            "dest " + Quoted.of(dest) + " is not a path below /",
                            "write the whole path in the container, beginning with /");
        }
        MountPath.flaw(dest)
                .ifPresent(flaw -> entry.problems()
                        .add(entry.position("dest"), "dest " + Quoted.of(dest) + flaw, MountPath.REMEDY));
        places.claim(path, entry.position("dest"), "another volume is mounted at " + Quoted.of(dest));
    }

    /// Without `.`, `..`, double and last slashes, as podman cleans it.
    private static String normal(String dest) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : dest.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    private static Optional<Volume> volume(Entry entry, String name, Volumes volumes) {
        Optional<Volume> found = volumes.byName().getOrDefault(name, Optional.empty());
        if (!volumes.byName().containsKey(name)) {
            List<String> names = volumes.byName().keySet().stream().sorted().toList();
            entry.problems()
                    .add(
                            entry.position("volume"),
                            "the pod has no volume " + Quoted.of(name),
                            Suggestion.nearest(name, names)
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("add it to volumes"));
        }
        return found;
    }
}
