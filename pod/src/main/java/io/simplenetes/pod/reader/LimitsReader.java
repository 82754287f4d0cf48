package io.simplenetes.pod.reader;

import io.simplenetes.pod.spec.Limits;
import java.util.Locale;

/// Reads `memory`, `cpus` and `pids`.
final class LimitsReader {

    private LimitsReader() {}

    static Limits read(Entry entry) {
        return new Limits(
                entry.matching("memory").map(text -> text.toLowerCase(Locale.ROOT)),
                entry.matching("cpus"),
                entry.number("pids"));
    }
}
