package io.simplenetes.host.file;

import java.util.HashMap;
import java.util.Map;

/// What `.pod.status` and `pod ps` say of a pod as a whole. The file is a subset of YAML: `key: value` lines, then the
/// list of
/// containers, which this reader leaves alone.
///
/// @param status `created`, `starting`, `running`, `exited` or `removed`; `pod ps` also says `non-existing` and
/// `unknown`
/// @param ready whether the pod takes traffic
/// @param updated when the file was written, unix seconds; 0 when it does not say
/// @param supervisor the process id of the pod's supervisor; 0 when there is none
public record PodStatus(String status, boolean ready, long updated, long supervisor) {

    /// Reads the file's content. A torn or foreign file gives status `unknown`.
    public static PodStatus read(String content) {
        Map<String, String> values = new HashMap<>();
        content.lines()
                .takeWhile(line -> !line.startsWith("containers:"))
                .filter(line -> line.indexOf(':') > 0)
                .forEach(line -> values.putIfAbsent(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip()));
        return new PodStatus(
                values.getOrDefault("status", "unknown"),
                "1".equals(values.get("readiness")),
                number(values.getOrDefault("updated", "")),
                number(values.getOrDefault("pid", "")));
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
