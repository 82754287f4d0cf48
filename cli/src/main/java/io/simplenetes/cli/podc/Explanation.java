package io.simplenetes.cli.podc;

import io.simplenetes.cli.console.Columns;
import io.simplenetes.pod.schema.Choice;
import io.simplenetes.pod.schema.Key;
import io.simplenetes.pod.schema.KeyPath;
import io.simplenetes.pod.schema.Place;
import io.simplenetes.pod.schema.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What there is to say about a key, as lines for a terminal.
final class Explanation {

    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();

    private Explanation() {}

    /// The lines for one key, as a list that can grow.
    static List<String> of(KeyPath path) {
        Explanation text = new Explanation();
        Key key = path.key();
        text.lines.add(path.text());
        text.line(key.about());
        text.line(key.status().name().toLowerCase(Locale.ROOT) + "; "
                + key.kind().what()
                + key.standard().map(value -> "; " + value + " when left out").orElse(""));
        if (key.kind() instanceof Choice<?> choice) {
            text.block(choice.explained());
        }
        key.more().ifPresent(more -> text.block(more.lines().toList()));
        key.example().ifPresent(value -> text.example(key.name(), value));
        path.place().ifPresent(text::keys);
        return text.lines;
    }

    private void line(String text) {
        lines.add((INDENT + text).stripTrailing());
    }

    private void block(List<String> texts) {
        if (!texts.isEmpty()) {
            line("");
            texts.forEach(this::line);
        }
    }

    private void example(String name, String value) {
        line("");
        line("Example:");
        boolean isBelow = value.endsWith("\n");
        line(INDENT + name + ":" + (isBelow ? "" : " " + value));
        if (isBelow) {
            value.lines().forEach(each -> line(INDENT.repeat(2) + each));
        }
    }

    private void keys(Place place) {
        line("");
        line("Keys:");
        Columns.aligned(place.keys().stream()
                        .map(key -> List.of(INDENT + key.name(), key.about()))
                        .toList())
                .forEach(this::line);
        block(place.rules().stream().map(Rule::text).toList());
    }
}
