package io.simplenetes.pod.script;

import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.PodSpec;
import io.simplenetes.pod.spec.Probes;
import io.simplenetes.pod.spec.RestartPolicy;
import java.util.List;
import java.util.stream.Stream;

/// The part of the script that says what its supervisor has to watch, and which shared parts that takes.
final class SupervisionPart {

    /// Two looks at the same pod are so many seconds apart, unless a probe wants to run more often.
    private static final int PACE = 2;

    private SupervisionPart() {}

    static String of(PodSpec pod) {
        return "ERRANDS=" + Word.text(hasErrands(pod) ? "1" : "").source() + " WATCHED="
                + Word.list(watchedConfigs(pod)).source() + " PACE=" + pace(pod) + "\n";
    }

    /// Whether a container has a probe with a command, or a signal.
    static boolean hasErrands(PodSpec pod) {
        return pod.containers().stream()
                .anyMatch(container -> !ErrandsPart.kinds(container).isEmpty());
    }

    /// The configs whose change means something to a container that mounts them.
    static List<String> watchedConfigs(PodSpec pod) {
        return pod.containers().stream()
                .filter(SupervisionPart::reacts)
                .flatMap(container -> ContainerPart.configs(container).stream())
                .distinct()
                .toList();
    }

    private static boolean reacts(Container container) {
        RestartPolicy.Kind kind = container.lifecycle().restart().kind();
        return container.lifecycle().signal().isPresent()
                || kind == RestartPolicy.Kind.ON_CONFIG
                || kind == RestartPolicy.Kind.ON_INTERVAL;
    }

    private static int pace(PodSpec pod) {
        return pod.containers().stream()
                        .map(container -> container.lifecycle().probes())
                        .flatMap(probes -> Stream.concat(probes.readiness().stream(), probes.liveness().stream()))
                        .map(Probes.Probe::period)
                        .anyMatch(period -> period < 2 * PACE)
                ? 1
                : PACE;
    }
}
