package io.simplenetes.pod.yaml;

import io.simplenetes.pod.source.Position;
import io.simplenetes.pod.source.Problems;
import io.simplenetes.pod.source.Quoted;
import io.simplenetes.pod.source.SourceMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/// Reads one YAML document. It takes the parser's events rather than the library's own nodes, because those guess
/// the type of each scalar, and to limit depth and aliases while the file is read. (Events are told apart without a
/// pattern switch, which costs milliseconds at start: docs/decisions, 0104.)
public final class YamlReader {

    /// pod.yaml needs 7.
    private static final int MAX_DEPTH = 30;

    /// Values in a document, each alias counted as what it stands for.
    private static final int MAX_NODES = 100_000;

    private final Events events;
    private final Problems problems;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private int nodes;

    private YamlReader(Events events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    /// Reads a text that has exactly one document.
    ///
    /// @param origins where each of its characters comes from
    /// @param problems gets keys that stand twice, tags, and characters that no program can be given
    /// @throws io.simplenetes.host.error.UserException when it is not YAML, is empty, is too deep or too large
    public static Node read(String text, SourceMap origins, Problems problems) {
        return new YamlReader(new Events(text, origins, problems), problems).document();
    }

    private Node document() {
        events.next();
        if (events.at(Event.ID.StreamEnd)) {
            throw problems.fatal(Position.START, "the file is empty", "see the reference of pod.yaml for an example");
        }
        events.next();
        Node root = node(0);
        events.next();
        if (!events.at(Event.ID.StreamEnd)) {
            throw problems.fatal(
                    events.position(events.peek()),
                    "a second document begins here",
                    "keep one: a line --- begins another");
        }
        return root;
    }

    private Node node(int depth) {
        Event event = events.next();
        Position position = events.position(event);
        if (depth > MAX_DEPTH) {
            throw problems.fatal(position, "lists and maps are nested too deep here", "pod.yaml needs few levels");
        }
        count(1, position);
        if (event instanceof AliasEvent alias) {
            return resolve(alias, position);
        }
        int before = nodes;
        Node node = event instanceof ScalarEvent scalar
                ? text(scalar, position)
                : event instanceof SequenceStartEvent ? items(depth, position) : fields(depth, position);
        if (event instanceof NodeEvent anchored) {
            anchored.getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(node, nodes - before)));
        }
        refuseTag(event, position);
        return node;
    }

    private Node.Items items(int depth, Position position) {
        List<Node> items = new ArrayList<>();
        while (!events.at(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        events.next();
        return new Node.Items(items, position);
    }

    private Node.Fields fields(int depth, Position position) {
        List<Node.Field> fields = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        while (!events.at(Event.ID.MappingEnd)) {
            Node key = node(depth + 1);
            Node value = node(depth + 1);
            if (!(key instanceof Node.Text text)) {
                problems.add(key.position(), "a key must be a text, not " + key.kind());
                continue;
            }
            Position first = seen.putIfAbsent(text.value(), text.position());
            if (first == null) {
                fields.add(new Node.Field(text.value(), text.position(), value));
            } else {
                problems.add(
                        text.position(),
                        "the key " + Quoted.of(text.value()) + " stands here a second time",
                        "the first is in line " + first.line());
            }
        }
        events.next();
        return new Node.Fields(fields, position);
    }

    private Node.Text text(ScalarEvent scalar, Position position) {
        String value = scalar.getValue();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                problems.add(
                        position,
                        c == 0 ? "this text has a NUL character" : "this text has half of a surrogate pair",
                        "leave it out: no program can be given such a text");
                break;
            }
        }
        return new Node.Text(value, scalar.isPlain(), position);
    }

    private Node resolve(AliasEvent alias, Position position) {
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            throw problems.fatal(
                    position,
                    "no anchor &" + alias.getAlias() + " stands before this alias",
                    "put quotes around a text that begins with *");
        }
        count(anchored.size(), position);
        return anchored.node();
    }

    private void count(int more, Position position) {
        nodes += more;
        if (nodes > MAX_NODES) {
            throw problems.fatal(
                    position, "the file has more than " + MAX_NODES + " values here", "use fewer aliases or entries");
        }
    }

    private void refuseTag(Event event, Position position) {
        boolean tagged = event instanceof ScalarEvent scalar
                ? scalar.getTag().isPresent()
                : event instanceof CollectionStartEvent collection
                        && collection.getTag().isPresent();
        if (tagged) {
            problems.add(
                    position,
                    "tags have no meaning here",
                    "put quotes around a text that begins with !, or remove the tag");
        }
    }

    private record Anchored(Node node, int size) {}
}
