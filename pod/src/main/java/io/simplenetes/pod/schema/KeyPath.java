package io.simplenetes.pod.schema;

import io.simplenetes.host.error.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A key with the keys that lead to it: `containers.expose.hostPort`.
///
/// @param text the names, with dots between
/// @param key the last of them
public record KeyPath(String text, Key key) {

    /// All of them, each before those below it.
    public static List<KeyPath> all() {
        List<KeyPath> all = new ArrayList<>();
        add(Place.POD, "", all);
        return all;
    }

    private static void add(Place place, String before, List<KeyPath> all) {
        for (Key key : place.keys()) {
            KeyPath path = new KeyPath(before + key.name(), key);
            all.add(path);
            path.place().ifPresent(below -> add(below, path.text() + ".", all));
        }
    }

    /// The place that the key leads to; empty for a scalar and a list of texts.
    public Optional<Place> place() {
        return switch (key.kind()) {
            case Kind.Entries entries -> Optional.of(entries.of());
            case Kind.Fields fields -> Optional.of(fields.of());
            case Kind.OneEntry entry -> Optional.of(entry.of());
            default -> Optional.empty();
        };
    }

    /// Those that a text means: a whole path, or else all paths that end with it.
    public static List<KeyPath> find(String written) {
        List<KeyPath> exact =
                all().stream().filter(path -> path.text.equals(written)).toList();
        return exact.isEmpty()
                ? all().stream()
                        .filter(path -> path.text.endsWith("." + written))
                        .toList()
                : exact;
    }

    /// The path or name that is nearest to a text that means none.
    public static Optional<String> nearest(String written) {
        return Suggestion.nearest(
                written,
                all().stream()
                        .flatMap(path -> Stream.of(path.text, path.key.name()))
                        .distinct()
                        .toList());
    }
}
