package io.simplenetes.cluster.plan;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The difference between two states of a folder, as paths relative to it.
///
/// @param added files that are new
/// @param changed files whose content or mode is another
/// @param removed files that are no more
public record ConfigChange(SortedSet<String> added, SortedSet<String> changed, SortedSet<String> removed) {

    /// The way from one state to another.
    static ConfigChange between(Map<String, FileDigest> from, Map<String, FileDigest> to) {
        var added = new TreeSet<>(to.keySet());
        added.removeAll(from.keySet());
        var removed = new TreeSet<>(from.keySet());
        removed.removeAll(to.keySet());
        var changed = new TreeSet<String>();
        to.forEach((path, digest) -> {
            FileDigest old = from.get(path);
            if (old != null && !old.isSame(digest)) {
                changed.add(path);
            }
        });
        return new ConfigChange(added, changed, removed);
    }

    /// Whether the states are the same.
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /// The first files, each with a sign: `+new`, `changed`, `-gone`, and how many more there are.
    @Override
    public String toString() {
        return Shown.of(Stream.of(
                        changed.stream(),
                        added.stream().map(path -> "+" + path),
                        removed.stream().map(path -> "-" + path))
                .flatMap(paths -> paths)
                .toList());
    }
}
