package io.simplenetes.pod.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The rules of a place as JSON Schema.
final class SchemaRules {

    private static final Map<String, Object> NULL = Map.of("type", "null");

    private SchemaRules() {}

    static Map<String, Object> of(Rule rule, Place place) {
        return switch (rule) {
            case Rule.Needs(String key, List<String> others) ->
                ifThen(
                        has(key),
                        Map.of("allOf", others.stream().map(SchemaRules::has).toList()));
            case Rule.AtMostOne(List<String> keys) -> not(Map.of("anyOf", pairs(keys)));
            case Rule.AtLeastOne(List<String> keys) ->
                Map.of("anyOf", keys.stream().map(SchemaRules::has).toList());
            case Rule.OnlyWith(String key, String other, List<String> words) ->
                ifThen(has(key), isNoneOf(other, otherWords(place, other, words), standsFor(place, other, words)));
            case Rule.NeededWith(String key, String other, String word) -> ifThen(is(place, other, word), has(key));
            case Rule.WordNeeds(String key, String word, String other, List<String> words) ->
                ifThen(
                        is(place, key, word),
                        isNoneOf(other, otherWords(place, other, words), standsFor(place, other, words)));
        };
    }

    /// A key with a value.
    private static Map<String, Object> has(String key) {
        return JsonText.map("required", List.of(key), "properties", Map.of(key, not(NULL)));
    }

    private static Map<String, Object> is(Place place, String key, String word) {
        List<Object> values = withTruth(choice(place, key), word);
        return JsonText.map("required", List.of(key), "properties", Map.of(key, Map.of("enum", values)));
    }

    /// A word, and what YAML takes it for.
    private static List<Object> withTruth(Choice<?> choice, String word) {
        return choice.equals(Choice.YES_OR_NO) ? List.of(word, Boolean.valueOf(word)) : List.of(word);
    }

    /// A key whose value is none of some words, and is there unless it may be absent.
    private static Map<String, Object> isNoneOf(String key, List<Object> words, boolean mayBeAbsent) {
        Map<String, Object> other = JsonText.map("properties", Map.of(key, not(Map.of("enum", words))));
        return mayBeAbsent ? other : Map.of("allOf", List.of(has(key), other));
    }

    private static List<Object> otherWords(Place place, String key, List<String> words) {
        Choice<?> choice = choice(place, key);
        List<Object> others = new ArrayList<>();
        for (String word : choice.texts()) {
            if (!words.contains(word)) {
                others.addAll(withTruth(choice, word));
            }
        }
        return others;
    }

    private static boolean standsFor(Place place, String key, List<String> words) {
        return place.key(key).flatMap(Key::standard).map(words::contains).orElse(false);
    }

    private static Choice<?> choice(Place place, String key) {
        return (Choice<?>) place.key(key).orElseThrow().kind();
    }

    private static List<Object> pairs(List<String> keys) {
        List<Object> pairs = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            for (int j = i + 1; j < keys.size(); j++) {
                pairs.add(Map.of("allOf", List.of(has(keys.get(i)), has(keys.get(j)))));
            }
        }
        return pairs;
    }

    private static Map<String, Object> ifThen(Map<String, Object> condition, Map<String, Object> consequence) {
        return JsonText.map("if", condition, "then", consequence);
    }

    private static Map<String, Object> not(Map<String, Object> schema) {
        return Map.of("not", schema);
    }
}
