package io.simplenetes.pod.script;

import io.simplenetes.pod.script.Fields.Field;
import io.simplenetes.pod.spec.Container;
import io.simplenetes.pod.spec.Probes;
import io.simplenetes.pod.spec.Probes.Probe;
import io.simplenetes.pod.spec.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The part of the script with the commands that run for a container beside it: its probes and its signal. What they
/// have in common is in `errands.sh`.
final class ErrandsPart {

    /// After so many seconds a signal has failed, which for `podman kill` never happens.
    private static final int SIGNAL_LIMIT = 60;

    /// @param kind its name in the script
    /// @param period empty: it is run when there is a reason
    /// @param command its words, the first of them `exec`
    private record Errand(String kind, int limit, Optional<Integer> period, int threshold, List<Word> command) {}

    private ErrandsPart() {}

    /// The kinds of errands that a container has.
    static List<String> kinds(Container container) {
        return errands(container, "").map(Errand::kind).toList();
    }

    /// Their functions.
    static String of(Container container, String podmanName) {
        return errands(container, podmanName)
                .map(errand -> text(container.name(), errand))
                .collect(Collectors.joining());
    }

    private static String text(String name, Errand errand) {
        Fields fields = new Fields(
                name + "_" + errand.kind(),
                List.of(
                        List.of(
                                new Field("phase", ""),
                                new Field("began", "0"),
                                new Field("next", errand.period().isPresent() ? "0" : ""),
                                new Field("fails", "0")),
                        Field.empty("errand", "errand_start")));
        String constants = "kind=%s limit=%d period=%s threshold=%d"
                .formatted(
                        errand.kind(),
                        errand.limit(),
                        errand.period().map(String::valueOf).orElse("''"),
                        errand.threshold());
        // No kind begins with another one and `_`: so no two of these functions can have the same name.
        String function = "_" + errand.kind() + "_" + name;
        return fields.text("fetch" + function, "keep" + function, List.of(constants))
                + ShellFunction.of("do" + function, List.of(Word.lines(List.of(errand.command()))));
    }

    private static Stream<Errand> errands(Container container, String podmanName) {
        Probes probes = container.lifecycle().probes();
        List<Errand> errands = new ArrayList<>();
        probes.startup()
                .filter(startup -> startup.check()
                        .filter(Probes.Check.Exec.class::isInstance)
                        .isPresent())
                .ifPresent(startup -> errands.add(new Errand(
                        "startup",
                        startup.timeout(),
                        Optional.of(startup.period()),
                        1,
                        handedOver(((Probes.Check.Exec) startup.check().orElseThrow()).command()))));
        probes.readiness().ifPresent(probe -> errands.add(errand("readiness", probe)));
        probes.liveness().ifPresent(probe -> errands.add(errand("liveness", probe)));
        container
                .lifecycle()
                .signal()
                .ifPresent(signal -> errands.add(new Errand(
                        "signal", SIGNAL_LIMIT, Optional.empty(), 1, command(signal, container, podmanName))));
        return errands.stream();
    }

    private static Errand errand(String kind, Probe probe) {
        return new Errand(
                kind,
                probe.timeout(),
                Optional.of(probe.period()),
                probe.failureThreshold(),
                handedOver(probe.command()));
    }

    /// (Without a pattern switch, which costs milliseconds at start: docs/decisions, 0104.)
    private static List<Word> command(Signal signal, Container container, String podmanName) {
        if (signal instanceof Signal.Send send) {
            return Stream.of(
                            Word.texts("exec", "setsid", "sh", "-c").stream(),
                            Stream.of(
                                    Word.value("$KEEP_LAST_WORDS"),
                                    Word.value("$RUN/" + container.name() + ".signal.out")),
                            Word.texts("podman", "kill", "--signal", send.name(), "--", podmanName).stream())
                    .flatMap(words -> words)
                    .toList();
        }
        return handedOver(((Signal.Exec) signal).command());
    }

    /// A command that runs in the container: the way into it comes as the function's own words.
    private static List<Word> handedOver(List<String> command) {
        return Stream.concat(
                        Stream.of(Word.text("exec"), Word.text("setsid"), Word.value("$@")),
                        command.stream().map(Word::text))
                .toList();
    }
}
