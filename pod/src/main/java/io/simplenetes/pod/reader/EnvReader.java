package io.simplenetes.pod.reader;

import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.spec.Program.EnvVar;
import io.simplenetes.pod.template.Template;
import java.util.List;
import java.util.Optional;

/// Reads `env`.
final class EnvReader {

    private EnvReader() {}

    static List<EnvVar> read(List<Entry> entries, Arguments arguments, Problems problems) {
        Once names = new Once(problems);
        return entries.stream()
                .flatMap(entry -> read(entry, names, arguments).stream())
                .toList();
    }

    private static Optional<EnvVar> read(Entry entry, Once names, Arguments arguments) {
        String value = entry.text("value").orElse("");
        return entry.text("name").map(name -> {
            if (!Template.isVariable(name)) {
                entry.problems()
                        .add(
                                entry.position("name"),
                                Quoted.of(name) + " is not the name of a variable",
                                "use letters, digits and _, not beginning with a digit");
            }
            names.claim(name, entry.position("name"), "the variable " + Quoted.of(name) + " is set already");
            arguments.add(name + "=" + value, entry.position("value"));
            return new EnvVar(name, value);
        });
    }
}
