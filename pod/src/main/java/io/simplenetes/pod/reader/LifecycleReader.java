package io.simplenetes.pod.reader;

import io.simplenetes.pod.spec.Lifecycle;
import java.util.Set;

/// Reads `restart`, `stopTimeout`, `signal` and the probes.
final class LifecycleReader {

    private final ProbesReader probes;

    /// @param containers the names of all containers of the pod
    LifecycleReader(Set<String> containers) {
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
