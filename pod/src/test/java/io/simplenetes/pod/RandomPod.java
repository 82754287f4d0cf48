package io.simplenetes.pod;

import io.simplenetes.pod.schema.Choice;
import io.simplenetes.pod.schema.Key;
import io.simplenetes.pod.schema.Kind;
import io.simplenetes.pod.schema.Place;
import io.simplenetes.pod.schema.Rule;
import io.simplenetes.pod.schema.Text;
import io.simplenetes.pod.schema.WholeNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Pods that the table of keys allows, now and then with a slip, as YAML in any of its styles.
final class RandomPod {

    /// What stands where something else should: texts as they are written, lists and maps. Not 0x10 and 1e3, which to
    /// an
    /// editor are the numbers 16 and 1000.
    private static final List<Object> SLIPS = List.of(
            "''",
            "x y",
            "-1",
            "0",
            "1",
            "1.5",
            "0.25",
            "70000",
            "30500",
            "999999999",
            "99999999999",
            "true",
            "false",
            "yes",
            "no",
            "Yes",
            "A",
            "_a",
            "a_",
            "/",
            "/a:b",
            "a=b",
            "é",
            "'a\tb'",
            "host",
            "alwas",
            "on-interval:",
            "on-interval:x",
            "on-interval:5",
            "10.0.0.256",
            "::1",
            "64M",
            "64m",
            "NET_RAW",
            "nothing",
            "",
            List.of(),
            List.of("''"),
            List.of("a", "b"),
            Map.of(),
            Map.of("a", "b"));

    private final Random random;

    /// In a thousand values.
    private final int slips;

    private int names;

    RandomPod(long seed, int slips) {
        this.random = new Random(seed);
        this.slips = slips;
    }

    String yaml() {
        Map<String, Object> pod = new LinkedHashMap<>(map(Place.POD));
        // It has to be what a line begins with.
        pod.remove("podVersion");
        return "podVersion: 1.2.3\n" + block(pod, "");
    }

    private Map<String, Object> map(Place place) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Key key : place.keys()) {
            boolean isNeeded = key.status() == Key.Status.REQUIRED
                    || isUsual(key.name())
                    || (key.name().equals("cmd") && !map.containsKey("sig") && !map.containsKey("exit"));
            if (isSlip() ? !isNeeded : isNeeded || isChosen(key)) {
                map.put(isSlip() ? key.name() + "s" : key.name(), isSlip() ? slip() : value(key));
            }
        }
        if (random.nextInt(10) != 0) {
            place.rules().forEach(rule -> obey(rule, map));
        }
        return map;
    }

    /// Removes what goes against a rule.
    private static void obey(Rule rule, Map<String, Object> map) {
        switch (rule) {
            case Rule.Needs(String key, List<String> others) -> {
                if (!map.keySet().containsAll(others)) {
                    map.remove(key);
                }
            }
            case Rule.AtMostOne(List<String> keys) ->
                keys.stream().filter(map::containsKey).skip(1).toList().forEach(map::remove);
            case Rule.OnlyWith(String key, String other, List<String> words) -> {
                if (map.containsKey(other) && !words.contains(String.valueOf(map.get(other)))) {
                    map.remove(key);
                }
            }
            case Rule.NeededWith(String key, String other, String word) -> {
                if (word.equals(map.get(other)) && !map.containsKey(key)) {
                    map.remove(other);
                }
            }
            case Rule.WordNeeds(String key, String word, String other, List<String> words) -> {
                if (word.equals(map.get(key)) && !words.contains(String.valueOf(map.get(other)))) {
                    map.remove(key);
                }
            }
            case Rule.AtLeastOne needed -> {}
        }
    }

    private static boolean isUsual(String name) {
        return List.of("containers", "volumes", "hostPort", "targetPort").contains(name);
    }

    private boolean isChosen(Key key) {
        // A pod of the runtime executable has no containers.
        return !key.name().equals("executable") && random.nextInt(8) == 0;
    }

    private Object value(Key key) {
        if (random.nextInt(50) == 0 && key.status() == Key.Status.OPTIONAL) {
            return "";
        }
        return switch (key.name()) {
            case "name" -> "n" + names++;
            case "volume" -> "n" + random.nextInt(4);
            case "container" -> "n" + random.nextInt(6);
            case "hostPort", "targetPort" -> Integer.toString(1024 + names++);
            case "dest" -> "/mnt/" + names++;
            case "runtime" -> "podman";
            case "encrypted" -> "false";
            case "type" -> random.nextBoolean() ? "volume" : "host";
            default -> value(key.kind(), key.example());
        };
    }

    private Object value(Kind kind, Optional<String> example) {
        return switch (kind) {
            case Choice<?> choice -> pick(choice);
            case WholeNumber number -> pick(number);
            case Kind.Texts texts ->
                texts.item().equals(Text.ANY) ? list(1 + random.nextInt(3), this::word) : List.of("NET_RAW");
            case Kind.Entries entries -> list(1 + random.nextInt(3), () -> isSlip() ? slip() : map(entries.of()));
            case Kind.Fields fields -> map(fields.of());
            case Kind.OneEntry entry -> random.nextBoolean() ? map(entry.of()) : List.of(map(entry.of()));
            case Text text -> text.equals(Text.ANY) ? word() : example.orElse("example");
        };
    }

    private String pick(Choice<?> choice) {
        Choice.Word<?> word = choice.words().get(random.nextInt(choice.words().size()));
        return word.text() + word.count().map(number -> ":" + pick(number)).orElse("");
    }

    private String pick(WholeNumber number) {
        WholeNumber.Range range =
                number.ranges().get(random.nextInt(number.ranges().size()));
        int value =
                random.nextBoolean() ? range.least() : range.least() + random.nextInt(range.most() - range.least() + 1);
        return random.nextInt(5) == 0 ? "'" + value + "'" : Integer.toString(value);
    }

    private String word() {
        List<String> words = List.of("sh", "-c", "'a b'", "\"a\\nb\"", "1", "1.5", "true", "é", "'#'", "$HOME", "''");
        return words.get(random.nextInt(words.size()));
    }

    private List<Object> list(int size, java.util.function.Supplier<Object> item) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(item.get());
        }
        return list;
    }

    private boolean isSlip() {
        return random.nextInt(1000) < slips;
    }

    private Object slip() {
        return SLIPS.get(random.nextInt(SLIPS.size()));
    }

    /// In block style, lists indented or not; here and there in flow style.
    private String block(Map<String, Object> map, String indent) {
        StringBuilder text = new StringBuilder();
        map.forEach((key, value) -> text.append(indent).append(key).append(':').append(after(value, indent)));
        return text.toString();
    }

    private String after(Object value, String indent) {
        boolean isEmpty = value.equals(List.of()) || value.equals(Map.of());
        if (value instanceof String || isEmpty || random.nextInt(5) == 0) {
            return " " + flow(value) + "\n";
        }
        if (value instanceof List<?> list) {
            String items = random.nextBoolean() ? indent : indent + "  ";
            StringBuilder text = new StringBuilder("\n");
            for (Object item : list) {
                text.append(items).append("- ").append(item(item, items + "  "));
            }
            return text.toString();
        }
        return "\n" + block(fields(value), indent + "  ");
    }

    private String item(Object item, String indent) {
        return item instanceof Map<?, ?> map && !map.isEmpty() && random.nextInt(5) != 0
                ? block(fields(item), indent).substring(indent.length())
                : flow(item) + "\n";
    }

    private static Map<String, Object> fields(Object map) {
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((key, value) -> fields.put(key.toString(), value));
        return fields;
    }

    private static String flow(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(RandomPod::flow).toList().toString();
        }
        if (value instanceof Map<?, ?> map) {
            List<String> fields = new ArrayList<>();
            map.forEach((key, field) -> fields.add(key + ": " + flow(field)));
            return "{" + String.join(", ", fields) + "}";
        }
        return value.toString();
    }
}
