package io.simplenetes.pod.reader;

import io.simplenetes.pod.schema.Place;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.spec.PodSpec.Label;
import java.util.ArrayList;
import java.util.List;

/// Reads `labels`.
final class LabelReader {

    /// What labels of our own begin with.
    private static final String OURS = "io.simplenetes.";

    private LabelReader() {}

    static List<Label> read(Entry pod) {
        Once names = new Once(pod.problems());
        List<Label> labels = new ArrayList<>();
        for (Entry entry : pod.entries("labels", Place.LABEL)) {
            String value = entry.matching("value").orElse("");
            entry.matching("name").ifPresent(name -> {
                checkName(entry, name);
                names.claim(name, entry.position("name"), "the label " + Quoted.of(name) + " is set already");
                labels.add(new Label(name, value));
            });
        }
        return labels;
    }

    private static void checkName(Entry entry, String name) {
        if (name.startsWith(OURS)) {
            entry.problems()
                    .add(
                            entry.position("name"),
                            "labels that begin with " + OURS + " belong to the pod itself",
                            "use another name");
        }
    }
}
