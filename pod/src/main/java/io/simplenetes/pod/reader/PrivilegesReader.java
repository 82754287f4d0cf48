package io.simplenetes.pod.reader;

import io.simplenetes.host.error.Suggestion;
import io.simplenetes.pod.schema.Capability;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.spec.Privileges;
import io.simplenetes.pod.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `user`, `readOnly` and `capDrop`.
final class PrivilegesReader {

    private PrivilegesReader() {}

    static Privileges read(Entry entry) {
        return new Privileges(entry.matching("user"), entry.isTrue("readOnly"), capDrop(entry));
    }

    private static List<String> capDrop(Entry entry) {
        Once once = new Once(entry.problems());
        List<String> names = new ArrayList<>();
        for (Node.Text word : entry.texts("capDrop")) {
            Optional<String> name = Capability.read(word.value());
            if (name.isEmpty()) {
                entry.problems()
                        .add(
                                word.position(),
                                Quoted.of(word.value()) + " is not a capability",
                                Suggestion.nearest(word.value(), Capability.NAMES)
                                        .map(near -> "did you mean '" + near + "'?")
                                        .orElse("write a name of capabilities(7) such as NET_RAW, or ALL"));
            } else {
                once.claim(name.get(), word.position(), "the capability " + name.get() + " is dropped already");
                names.add(name.get());
            }
        }
        return names;
    }
}
