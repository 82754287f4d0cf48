package io.simplenetes.pod;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// A value of a YAML 1.2 file with the types of its core schema, as editors read it. JSON is YAML too.
///
/// @param value a map, a list, a text, a number, a truth value, or nothing
/// @param pointer where it is, RFC 6901
record YamlValue(@Nullable Object value, String pointer) implements JsonNode {

    static YamlValue parse(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        return new YamlValue(new Load(settings).loadFromString(yaml), "");
    }

    @Override
    public String getJsonPointer() {
        return pointer;
    }

    @Override
    public SimpleType getNodeType() {
        return switch (value) {
            case null -> SimpleType.NULL;
            case Map<?, ?> map -> SimpleType.OBJECT;
            case List<?> list -> SimpleType.ARRAY;
            case Boolean truth -> SimpleType.BOOLEAN;
            case Double number -> isWhole(number) ? SimpleType.INTEGER : SimpleType.NUMBER;
            case Number number -> SimpleType.INTEGER;
            default -> SimpleType.STRING;
        };
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && !Double.isInfinite(number);
    }

    @Override
    public boolean asBoolean() {
        return Boolean.TRUE.equals(value);
    }

    @Override
    public String asString() {
        return String.valueOf(value);
    }

    @Override
    public BigInteger asInteger() {
        return asNumber().toBigInteger();
    }

    @Override
    public BigDecimal asNumber() {
        // .inf and .nan are numbers of YAML but not of JSON.
        return value instanceof Double number && !Double.isFinite(number)
                ? new BigDecimal("1e400")
                : new BigDecimal(asString());
    }

    @Override
    public List<JsonNode> asArray() {
        List<?> items = value instanceof List<?> list ? list : List.of();
        return IntStream.range(0, items.size())
                .<JsonNode>mapToObj(i -> new YamlValue(items.get(i), pointer + "/" + i))
                .toList();
    }

    @Override
    public Map<String, JsonNode> asObject() {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, field) -> fields.put(
                    String.valueOf(key),
                    new YamlValue(field, pointer + "/" + JsonNode.encodeJsonPointer(String.valueOf(key)))));
        }
        return fields;
    }
}
