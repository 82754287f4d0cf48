package io.simplenetes.systemtests.conformance;

import java.util.List;
import java.util.stream.Stream;

/// What `ps` or `info` printed: `key: value` lines, then those of each container.
///
/// @param text all of it
record Told(String text) {

    /// The value of a key of the pod; empty when there is none.
    String value(String key) {
        return text.lines()
                .takeWhile(line -> !line.equals("containers:"))
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .findFirst()
                .orElse("");
    }

    /// The words of a key of the pod.
    List<String> words(String key) {
        return split(value(key));
    }

    /// The values of a key of all containers that have it, in order.
    List<String> each(String key) {
        return text.lines()
                .dropWhile(line -> !line.equals("containers:"))
                .filter(line -> line.startsWith("    - " + key + ": ") || line.startsWith("      " + key + ": "))
                .map(line -> line.substring(line.indexOf(": ") + 2))
                .toList();
    }

    /// The words of a key of all containers, each once.
    List<String> eachWord(String key) {
        return each(key).stream()
                .flatMap(value -> split(value).stream())
                .distinct()
                .toList();
    }

    /// The keys in the order of the file, those of the containers with a `.` before.
    List<String> keys() {
        return text.lines()
                .map(line -> line.replaceFirst("^    - |^      ", ".").replaceFirst(":.*", ""))
                .toList();
    }

    private static List<String> split(String value) {
        return Stream.of(value.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
