package io.simplenetes.pod.reader;

import io.simplenetes.host.error.Suggestion;
import io.simplenetes.pod.schema.Place;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.spec.Probes;
import io.simplenetes.pod.spec.Probes.Check;
import io.simplenetes.pod.spec.Probes.Probe;
import io.simplenetes.pod.spec.Probes.Startup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `startupProbe`, `readinessProbe` and `livenessProbe`.
final class ProbesReader {

    private final Map<String, Entry> containers;

    /// @param containers all containers of the pod by their names
    ProbesReader(Map<String, Entry> containers) {
        this.containers = containers;
    }

    Probes read(Entry container) {
        return new Probes(
                container.entry("startupProbe", Place.STARTUP_PROBE).map(this::startup),
                container.entry("readinessProbe", Place.PROBE).map(ProbesReader::probe),
                container.entry("livenessProbe", Place.PROBE).map(ProbesReader::probe));
    }

    private static Probe probe(Entry entry) {
        return new Probe(
                CommandReader.read(entry),
                entry.numberOrStandard("timeout"),
                entry.numberOrStandard("period"),
                entry.numberOrStandard("failureThreshold"));
    }

    private Startup startup(Entry entry) {
        boolean exit = entry.isTrue("exit");
        List<String> command = CommandReader.read(entry);
        if (exit && entry.has("cmd")) {
            entry.problems()
                    .add(
                            entry.position("cmd"),
                            "a startupProbe has exit or cmd, not both",
                            "remove exit, or remove cmd: a container that has ended can run no command");
        }
        if (entry.has("period") && !entry.has("cmd")) {
            entry.problems().add(entry.position("period"), "period has a meaning with cmd only", "remove it");
        }
        Optional<Check> check = exit
                ? Optional.of(new Check.Exit())
                : command.isEmpty() ? Optional.empty() : Optional.of(new Check.Exec(command));
        return new Startup(check, entry.numberOrStandard("timeout"), entry.numberOrStandard("period"), signals(entry));
    }

    private List<String> signals(Entry probe) {
        Once once = new Once(probe.problems());
        List<String> names = new ArrayList<>();
        for (Entry entry : probe.entries("signal", Place.STARTUP_SIGNAL)) {
            entry.text("container").ifPresent(name -> {
                check(entry, name);
                once.claim(
                        name,
                        entry.position("container"),
                        "the container " + Quoted.of(name) + " is signalled already");
                names.add(name);
            });
        }
        return names;
    }

    private void check(Entry entry, String name) {
        Entry target = containers.get(name);
        if (target == null) {
            entry.problems()
                    .add(
                            entry.position("container"),
                            "the pod has no container " + Quoted.of(name),
                            Suggestion.nearest(name, containers.keySet())
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("use " + String.join(", ", containers.keySet())));
        } else if (!target.has("signal") && !RestartReader.isRestartedBySignals(target)) {
            entry.problems()
                    .warn(
                            entry.position("container"),
                            "a signal means nothing to the container " + Quoted.of(name),
                            "give it a signal, or restart: on-config or on-interval");
        }
    }
}
