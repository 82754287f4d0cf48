package io.simplenetes.pod.script;

import io.simplenetes.pod.spec.PodSpec;

/// The executable `pod` as text.
@SuppressWarnings("DoNotCallSuggester")
public final class PodScript {

    private PodScript() {}

    /// The script for a pod: the same text for the same pod.
    public static String of(PodSpec pod) {
        throw new UnsupportedOperationException(pod.toString());
    }
}
