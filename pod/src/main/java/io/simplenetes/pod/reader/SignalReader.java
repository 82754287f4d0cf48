package io.simplenetes.pod.reader;

import io.simplenetes.host.error.Suggestion;
import io.simplenetes.pod.schema.Place;
import io.simplenetes.pod.schema.SignalName;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.spec.Signal;
import io.simplenetes.pod.yaml.Node;
import java.util.List;
import java.util.Optional;

/// Reads `signal`: a map, or a list of one map.
final class SignalReader {

    private SignalReader() {}

    static Optional<Signal> read(Entry container) {
        Optional<Node> value = container.value("signal");
        List<Node> nodes = value.orElse(null) instanceof Node.Items list
                ? list.items()
                : value.stream().toList();
        if (nodes.size() > 1) {
            container.problems().add(nodes.get(1).position(), "a container has one signal", "remove this one");
        }
        return nodes.stream()
                .flatMap(node -> Entry.of(node, Place.SIGNAL, container.problems()).stream())
                .flatMap(entry -> one(entry).stream())
                .reduce((first, second) -> first);
    }

    private static Optional<Signal> one(Entry entry) {
        if (entry.has("sig") == entry.has("cmd")) {
            entry.problems()
                    .add(
                            entry.position(),
                            entry.has("sig") ? "a signal has sig or cmd, not both" : "a signal needs sig or cmd",
                            "write sig: HUP, or cmd: and a list of words");
        }
        List<String> command = CommandReader.read(entry);
        return entry.text("sig").flatMap(name -> send(entry, name)).or(() -> Optional.of(new Signal.Exec(command)));
    }

    private static Optional<Signal> send(Entry entry, String name) {
        Optional<String> signal = SignalName.read(name);
        if (signal.isEmpty()) {
            entry.problems()
                    .add(
                            entry.position("sig"),
                            Quoted.of(name) + " is not a signal",
                            Suggestion.nearest(name, SignalName.NAMES)
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("write a name such as HUP, or a number from 1 to 64"));
        }
        return signal.map(Signal.Send::new);
    }
}
