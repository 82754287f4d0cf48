package io.simplenetes.pod;

import io.simplenetes.pod.schema.Choice;
import io.simplenetes.pod.schema.Key;
import io.simplenetes.pod.schema.Kind;
import io.simplenetes.pod.schema.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The part of docs/pod-yaml.md that comes from the table of keys.
final class ReferenceTables {

    private ReferenceTables() {}

    static String markdown() {
        return Place.ALL.stream().map(ReferenceTables::section).collect(Collectors.joining("\n"));
    }

    private static String section(Place place) {
        String rows = place.keys().stream().map(ReferenceTables::row).collect(Collectors.joining());
        String details = place.keys().stream().map(ReferenceTables::details).collect(Collectors.joining());
        return "## " + heading(place) + "\n\n| Key | | Value | Default | Meaning |\n| --- | --- | --- | --- | --- |\n"
                + rows + details;
    }

    private static String heading(Place place) {
        return place.title().substring(0, 1).toUpperCase(Locale.ROOT)
                + place.title().substring(1);
    }

    private static String row(Key key) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        key.name(),
                        key.status().name().toLowerCase(Locale.ROOT),
                        value(key.kind()),
                        key.standard().map(value -> "`" + value + "`").orElse(""),
                        key.about());
    }

    private static String value(Kind kind) {
        return switch (kind) {
            case Choice<?> choice ->
                choice.texts().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
            case Kind.Entries(Place of, int least) -> "list: " + link(of);
            case Kind.Fields(Place of) -> link(of);
            case Kind.OneEntry(Place of) -> link(of);
            default -> kind.what();
        };
    }

    private static String link(Place place) {
        return "[" + place.title() + "](#" + place.title().replace(' ', '-') + ")";
    }

    private static String details(Key key) {
        Optional<String> example = key.example().filter(text -> !isScalar(key.kind()));
        List<String> words = key.kind() instanceof Choice<?> choice ? words(choice) : List.of();
        if (key.more().isEmpty() && example.isEmpty() && words.isEmpty()) {
            return "";
        }
        String text = String.join("\n", words)
                + key.more().map(more -> (words.isEmpty() ? "" : "\n\n") + more).orElse("");
        return "\n**`" + key.name() + "`**" + (text.isEmpty() ? "" : (text.startsWith("-") ? "\n\n" : ": ") + text)
                + "\n"
                + example.map(value -> "\n```\n" + written(key.name(), value) + "```\n")
                        .orElse("");
    }

    private static List<String> words(Choice<?> choice) {
        return choice.words().stream()
                .filter(word -> !word.about().isEmpty())
                .map(word -> "- `" + word.text() + "`: " + word.about())
                .toList();
    }

    static boolean isScalar(Kind kind) {
        return !(kind instanceof Kind.Texts
                || kind instanceof Kind.Entries
                || kind instanceof Kind.Fields
                || kind instanceof Kind.OneEntry);
    }

    /// A key with a value, as lines of a pod.yaml.
    static String written(String key, String value) {
        return value.endsWith("\n") ? key + ":\n" + value.indent(2) : key + ": " + value + "\n";
    }
}
