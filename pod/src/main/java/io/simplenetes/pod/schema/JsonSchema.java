package io.simplenetes.pod.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The table of keys as JSON Schema (2020-12), for editors: they complete, explain and check a pod.yaml while it is
/// written.
///
/// It accepts every pod.yaml that podc compiles, before and after preprocessing, so `${NAME}` can be part of any text
/// or number. It refuses whatever is wrong with one map: a key that is unknown, missing or of another kind, and keys
/// that do not
/// belong together. What lies between maps (names that are used twice, volumes that are not there) only `podc check`
/// sees.
///
/// YAML takes `80`, `true` and nothing at all for other things than texts, but pod.yaml does not: they are accepted
/// wherever
/// the text would be. A key without a value counts as left out, so null is accepted for each that need not be there.
public final class JsonSchema {

    private static final String VARIABLE = "\\$\\{[A-Za-z_][A-Za-z0-9_]*\\}";

    /// Of the numbers that JSON Schema validators agree on.
    private static final int MAX_DIGITS = 10;

    private JsonSchema() {}

    /// The schema, as a file.
    public static String text() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "pod.yaml");
        schema.put("description", "A pod of Simplenetes, for podc and sns to compile.");
        schema.put("type", "object");
        schema.putAll(place(Place.POD));
        Map<String, Object> places = new LinkedHashMap<>();
        for (Place place : Place.ALL) {
            if (!place.equals(Place.POD)) {
                places.put(name(place), place(place));
            }
        }
        schema.put("$defs", places);
        return JsonText.of(schema);
    }

    private static Map<String, Object> place(Place place) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Key key : place.keys()) {
            properties.put(key.name(), property(key));
            if (key.status() == Key.Status.REQUIRED) {
                required.add(key.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (!place.rules().isEmpty()) {
            schema.put(
                    "allOf",
                    place.rules().stream()
                            .map(rule -> SchemaRules.of(rule, place))
                            .toList());
        }
        return schema;
    }

    private static Map<String, Object> property(Key key) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", description(key));
        key.standard().ifPresent(value -> schema.put("default", scalar(key.kind(), value)));
        key.example()
                .filter(value -> key.kind() instanceof Text || key.kind() instanceof WholeNumber)
                .ifPresent(value -> schema.put("examples", List.of(scalar(key.kind(), value))));
        schema.putAll(value(key.kind(), key.status() != Key.Status.REQUIRED));
        return schema;
    }

    private static String description(Key key) {
        StringBuilder text = new StringBuilder(key.about());
        if (key.kind() instanceof Choice<?> choice) {
            choice.explained().forEach(line -> text.append("\n- ").append(line));
        }
        key.more().ifPresent(more -> text.append("\n\n").append(more));
        return text.toString();
    }

    private static Object scalar(Kind kind, String value) {
        if (kind instanceof WholeNumber) {
            return Integer.valueOf(value);
        }
        return kind.equals(Choice.YES_OR_NO) ? Boolean.valueOf(value) : value;
    }

    private static Map<String, Object> value(Kind kind, boolean mayBeAbsent) {
        return switch (kind) {
            case Text text -> text(text, mayBeAbsent);
            case WholeNumber number -> number(number, mayBeAbsent);
            case Choice<?> choice -> choice(choice, mayBeAbsent);
            case Kind.Texts texts -> list(texts.least(), text(texts.item(), false), mayBeAbsent);
            case Kind.Entries entries -> list(entries.least(), map(entries.of(), false), mayBeAbsent);
            case Kind.Fields fields -> map(fields.of(), mayBeAbsent);
            case Kind.OneEntry entry -> oneEntry(entry.of());
        };
    }

    private static Map<String, Object> text(Text text, boolean mayBeAbsent) {
        List<String> types = new ArrayList<>(List.of("string"));
        if (text.number().isPresent()) {
            types.add("integer");
        } else if (isForNumbers(text)) {
            types.add("number");
        }
        if (text.matches("true")) {
            types.add("boolean");
        }
        Map<String, Object> schema = typed(types, mayBeAbsent);
        text.number().ifPresent(number -> putRange(schema, number));
        if (types.contains("number") && text.pattern().isPresent()) {
            putLimits(schema, text);
        }
        text.pattern().ifPresent(pattern -> schema.put("pattern", "^(?:" + pattern + ")$|" + VARIABLE));
        return schema;
    }

    private static boolean isForNumbers(Text text) {
        return text.matches("1") || text.matches("1.5");
    }

    /// What the pattern, which is for texts, means for numbers: their sign, and how many digits they have.
    private static void putLimits(Map<String, Object> schema, Text text) {
        if (!text.matches("-1")) {
            schema.put(text.matches("0") ? "minimum" : "exclusiveMinimum", 0);
        }
        for (int digits = 1; digits < MAX_DIGITS; digits++) {
            if (!text.matches("9".repeat(digits))) {
                schema.put("exclusiveMaximum", (int) Math.pow(10, digits - 1));
                return;
            }
        }
    }

    private static Map<String, Object> number(WholeNumber number, boolean mayBeAbsent) {
        Map<String, Object> schema = typed(List.of("integer", "string"), mayBeAbsent);
        schema.put("pattern", "^[0-9]{1,9}$|" + VARIABLE);
        putRange(schema, number);
        return schema;
    }

    private static void putRange(Map<String, Object> schema, WholeNumber number) {
        schema.put("minimum", number.ranges().getFirst().least());
        schema.put("maximum", number.ranges().getLast().most());
        for (int i = 1; i < number.ranges().size(); i++) {
            int before = number.ranges().get(i - 1).most();
            int after = number.ranges().get(i).least();
            schema.put("not", JsonText.map("type", "integer", "minimum", before + 1, "maximum", after - 1));
        }
    }

    private static Map<String, Object> choice(Choice<?> choice, boolean mayBeAbsent) {
        List<Object> ways = new ArrayList<>();
        if (choice.equals(Choice.YES_OR_NO)) {
            ways.add(Map.of("type", "boolean"));
        }
        List<String> plain = new ArrayList<>();
        StringBuilder pattern = new StringBuilder(VARIABLE);
        for (Choice.Word<?> word : choice.words()) {
            if (word.count().isEmpty()) {
                plain.add(word.text());
            } else {
                pattern.append("|^").append(word.text()).append(":[0-9]{1,9}$");
            }
        }
        ways.add(Map.of("enum", plain));
        Map<String, Object> other = typed(List.of("string"), mayBeAbsent);
        other.put("pattern", pattern.toString());
        ways.add(other);
        return JsonText.map("anyOf", ways);
    }

    private static Map<String, Object> list(int least, Map<String, Object> item, boolean mayBeAbsent) {
        Map<String, Object> schema = typed(List.of("array"), mayBeAbsent);
        if (least > 0) {
            schema.put("minItems", least);
        }
        schema.put("items", item);
        return schema;
    }

    private static Map<String, Object> map(Place of, boolean mayBeAbsent) {
        Map<String, Object> schema = typed(List.of("object"), mayBeAbsent);
        schema.put("$ref", "#/$defs/" + name(of));
        return schema;
    }

    private static String name(Place place) {
        return place.title().replace(' ', '-');
    }

    private static Map<String, Object> oneEntry(Place of) {
        Map<String, Object> list = list(0, map(of, false), true);
        list.put("maxItems", 1);
        return JsonText.map("anyOf", List.of(list, map(of, false)));
    }

    private static Map<String, Object> typed(List<String> types, boolean mayBeAbsent) {
        List<String> all = new ArrayList<>(types);
        if (mayBeAbsent) {
            all.add("null");
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", all.size() == 1 ? all.getFirst() : all);
        return schema;
    }
}
