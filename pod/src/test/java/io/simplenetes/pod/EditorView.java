package io.simplenetes.pod;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.simplenetes.pod.schema.JsonSchema;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// What an editor says to a pod.yaml: it is checked against the JSON Schema, which is itself checked against that of
/// JSON Schema.
final class EditorView {

    private static final URI SCHEMA = URI.create("urn:pod.yaml");

    private final Validator validator;

    EditorView() {
        validator = new ValidatorFactory().withJsonNodeFactory(new Factory()).createValidator();
        validator.registerSchema(SCHEMA, JsonSchema.text());
    }

    /// What the schema finds wrong, `/place: message`; empty for a file that is not YAML.
    Optional<List<String>> complaints(String yaml) {
        YamlValue document;
        try {
            document = YamlValue.parse(yaml);
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
        Validator.Result result = validator.validate(SCHEMA, document);
        return Optional.of(
                result.isValid()
                        ? List.of()
                        : result.getErrors().stream()
                                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                                .toList());
    }

    private static final class Factory implements JsonNodeFactory {
        @Override
        public JsonNode wrap(Object node) {
            return node instanceof JsonNode wrapped ? wrapped : new YamlValue(node, "");
        }

        @Override
        public JsonNode create(String text) {
            return YamlValue.parse(text);
        }
    }
}
