package io.simplenetes.pod.reader;

import io.simplenetes.host.name.PodName;
import io.simplenetes.pod.source.Quoted;
import java.util.Optional;

/// The names of containers and volumes: they follow the rule of pod names.
final class Names {

    private static final String RULE =
            "use lower case letters, digits and _, beginning with a letter and not ending with _";

    private Names() {}

    /// The name of an entry, unique among its like; it may be one that is not valid, which is a problem then.
    static Optional<String> read(Entry entry, Once names, boolean mayBePrivate) {
        Optional<String> name = entry.text("name");
        name.ifPresent(text -> {
            if (!PodName.isValid(mayBePrivate ? withoutMark(text) : text)) {
                entry.problems().add(entry.position("name"), Quoted.of(text) + " is not a valid name", RULE);
            }
            names.claim(text, entry.position("name"), "the name " + Quoted.of(text) + " is taken");
        });
        return name;
    }

    /// The `_` at the beginning of a config's name says that it stays at home; the rest need not begin with a letter.
    private static String withoutMark(String name) {
        return name.startsWith("_") ? "a" + name.substring(1) : name;
    }
}
