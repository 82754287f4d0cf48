package io.simplenetes.pod.reader;

import io.simplenetes.pod.spec.Lifecycle;
import java.util.Map;

/// Reads `restart`, `stopTimeout`, `signal` and the probes.
final class LifecycleReader {

    private final ProbesReader probes;

    /// @param containers all containers of the pod by their names
    LifecycleReader(Map<String, Entry> containers) {
        probes = new ProbesReader(containers);
    }

    Lifecycle read(Entry entry) {
        return new Lifecycle(
                RestartReader.read(entry),
                entry.numberOrStandard("stopTimeout"),
                SignalReader.read(entry),
                probes.read(entry));
    }
}
