package io.simplenetes.pod.schema;

import static io.simplenetes.pod.schema.Key.optional;
import static io.simplenetes.pod.schema.Key.required;

import java.util.List;

/// The keys of the three probes.
final class ProbeKeys {

    private static final Kind WORDS = Kind.Texts.COMMAND;

    private ProbeKeys() {}

    static List<Key> startup() {
        return List.of(
                optional("exit", Choice.YES_OR_NO, "whether it has started when it has ended with exit code 0")
                        .standard("false"),
                optional(
                                "cmd",
                                WORDS,
                                "the list of words of a command in the container that ends with exit code 0 when it has started")
                        .example("[test, -e, /run/ready]"),
                optional("timeout", WholeNumber.SECONDS, "after which time the start has failed")
                        .standard("120"),
                optional("period", WholeNumber.SECONDS, "the time between two runs of cmd")
                        .standard("1"),
                optional(
                                "signal",
                                Kind.Entries.of(Place.STARTUP_SIGNAL),
                                "which containers to tell, each time it has started")
                        .example("- container: haproxy\n"));
    }

    static List<Key> startupSignal() {
        return List.of(required("container", Text.NAME, "the name of a container of the pod")
                .example("haproxy"));
    }

    static List<Key> probe() {
        return List.of(
                required("cmd", WORDS, "the list of words of a command in the container; exit code 0 means yes")
                        .example("[pgrep, nginx]"),
                optional("timeout", WholeNumber.SECONDS, "after which time a run has failed and is ended")
                        .standard("120"),
                optional("period", WholeNumber.SECONDS, "the time between two runs")
                        .standard("10"),
                optional("failureThreshold", WholeNumber.TIMES, "how many failures in a row mean no")
                        .standard("1"));
    }
}
