package io.simplenetes.pod.reader;

import io.simplenetes.host.error.Suggestion;
import io.simplenetes.pod.schema.Choice;
import io.simplenetes.pod.schema.Key;
import io.simplenetes.pod.schema.Place;
import io.simplenetes.pod.schema.Text;
import io.simplenetes.pod.schema.WholeNumber;
import io.simplenetes.pod.source.Position;
import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.yaml.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// One map of pod.yaml. A key without a value, not even empty quotes, counts as left out.
///
/// Whatever is wrong is added to the problems, and the answer is then the same as if the key were left out.
final class Entry {

    private final Node.Fields fields;
    private final Place place;
    private final Problems problems;

    /// The keys that misspelt ones stand for, which are then not missed.
    private final Set<String> meant = new HashSet<>();

    private Entry(Node.Fields fields, Place place, Problems problems) {
        this.fields = fields;
        this.place = place;
        this.problems = problems;
    }

    /// Reads a map, and checks that its keys are those of its place.
    static Optional<Entry> of(Node node, Place place, Problems problems) {
        if (!(node instanceof Node.Fields fields)) {
            problems.add(
                    node.position(),
                    place.title() + " must be a map, not " + node.kind(),
                    "keys are " + String.join(", ", place.names()));
            return Optional.empty();
        }
        Entry entry = new Entry(fields, place, problems);
        fields.fields().forEach(entry::checkKey);
        place.keys().stream().filter(key -> key.status() == Key.Status.REQUIRED).forEach(entry::checkPresence);
        return Optional.of(entry);
    }

    private void checkKey(Node.Field field) {
        Optional<Key> key = place.key(field.key());
        if (key.isEmpty()) {
            Optional<String> near = Suggestion.nearest(field.key(), place.names());
            near.ifPresent(meant::add);
            problems.add(
                    field.position(),
                    "unknown key " + Quoted.of(field.key()) + " in " + place.title(),
                    near.map(name -> "did you mean '" + name + "'?").orElseGet(() -> advice(field.key())));
        }
    }

    /// Checks that a key is there that is required here, although not everywhere in its place.
    void require(String name) {
        place.key(name).ifPresent(this::checkPresence);
    }

    private void checkPresence(Key key) {
        if (meant.contains(key.name())) {
            return;
        }
        if (node(key.name()).isEmpty()) {
            problems.add(
                    position(),
                    place.title() + " needs '" + key.name() + "'",
                    "add '" + key.name() + "': " + key.toWrite());
        } else if (!has(key.name())) {
            problems.add(position(key.name()), "'" + key.name() + "' has no value", "write " + key.toWrite());
        }
    }

    private String advice(String key) {
        if (key.startsWith("-")) {
            return "write a blank after the - of an item";
        }
        return Place.having(key).stream()
                .findFirst()
                .map(other -> "it is a key of " + other.title() + ": is the indentation right?")
                .orElseGet(() -> "keys are " + String.join(", ", place.names()));
    }

    Problems problems() {
        return problems;
    }

    /// Where the map begins.
    Position position() {
        return fields.position();
    }

    /// Where the value of a key begins, or the map when there is none.
    Position position(String key) {
        return node(key).map(Node::position).orElse(fields.position());
    }

    /// Whether a key has a value.
    boolean has(String key) {
        return value(key).isPresent();
    }

    /// The value of a key, whatever it is.
    Optional<Node> value(String key) {
        return node(key).filter(node -> !(node instanceof Node.Text text && text.isAbsent()));
    }

    private Optional<Node> node(String key) {
        for (Node.Field field : fields.fields()) {
            if (field.key().equals(key)) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    /// A text, for a second look: that it is something else is not a problem once more.
    Optional<String> textAgain(String key) {
        return value(key).orElse(null) instanceof Node.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /// A text.
    Optional<String> text(String key) {
        return value(key).flatMap(node -> {
            if (node instanceof Node.Text text) {
                return Optional.of(text.value());
            }
            problems.add(node.position(), "'" + key + "' must be a text, not " + node.kind());
            return Optional.empty();
        });
    }

    /// A text that is what its kind says.
    Optional<String> matching(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty() || ((Text) known(key).kind()).matches(text.get())) {
            return text;
        }
        problems.add(
                position(key),
                key + " " + Quoted.of(text.get()) + " is not valid",
                "write " + known(key).kind().what());
        return Optional.empty();
    }

    /// A number in digits, within the ranges of its kind.
    OptionalInt number(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        WholeNumber kind = (WholeNumber) known(key).kind();
        String digits = text.get();
        boolean isNumber = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (isNumber && digits.length() <= 9 && kind.allows(Integer.parseInt(digits))) {
            return OptionalInt.of(Integer.parseInt(digits));
        }
        String what = isNumber ? " is out of range" : " is not a number";
        problems.add(position(key), key + " " + Quoted.of(digits) + what, "write " + kind.what());
        return OptionalInt.empty();
    }

    /// A number in digits, or the one that stands for a key that is left out.
    int numberOrStandard(String key) {
        return number(key).orElseGet(() -> known(key).standardNumber());
    }

    private Key known(String name) {
        return place.key(name).orElseThrow();
    }

    /// One of some words.
    <T> Optional<T> choice(String key, Choice<T> choice) {
        Optional<String> text = text(key);
        Optional<T> meaning = text.flatMap(choice::read);
        if (text.isPresent() && meaning.isEmpty()) {
            String what = key + " " + Quoted.of(text.get());
            String use = "use " + choice.enumeration();
            problems.add(
                    position(key),
                    what + " is not known",
                    Suggestion.nearest(text.get(), choice.texts())
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse(use));
        }
        return meaning;
    }

    /// Whether a key says `true`.
    boolean isTrue(String key) {
        return choice(key, Choice.YES_OR_NO).orElse(false);
    }

    /// A map.
    Optional<Entry> entry(String key, Place of) {
        return value(key).flatMap(node -> Entry.of(node, of, problems));
    }

    /// The items of a list; none when the key is left out.
    List<Node> list(String key) {
        return value(key)
                .map(node -> {
                    if (node instanceof Node.Items list) {
                        return list.items();
                    }
                    problems.add(
                            node.position(),
                            "'" + key + "' must be a list, not " + node.kind(),
                            "write each item on a line of its own, with - and a blank before it");
                    return List.<Node>of();
                })
                .orElse(List.of());
    }

    /// A list of texts.
    List<Node.Text> texts(String key) {
        List<Node.Text> texts = new ArrayList<>();
        for (Node node : list(key)) {
            if (!(node instanceof Node.Text text)) {
                problems.add(
                        node.position(),
                        "an item of '" + key + "' must be a text, not " + node.kind(),
                        "put quotes around it: a colon and a blank make a map; -, [ and { at its beginning a list or map");
            } else if (text.isAbsent()) {
                problems.add(
                        node.position(),
                        "an item of '" + key + "' is empty",
                        "write '' for an empty text, or remove it");
            } else {
                texts.add(text);
            }
        }
        return texts;
    }

    /// A list of maps.
    List<Entry> entries(String key, Place of) {
        return list(key).stream()
                .flatMap(node -> Entry.of(node, of, problems).stream())
                .toList();
    }
}
