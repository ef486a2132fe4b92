package chancery.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of the API: keys in lower case with underscores, absent as null.
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .changeDefaultPropertyInclusion(
                            value -> value.withValueInclusion(JsonInclude.Include.ALWAYS))
                    .build();

    private Json() {}

    static String of(Object view) {
        return MAPPER.writeValueAsString(view);
    }

    /// Reads the body of a request, which must be a JSON object.
    static JsonNode object(String body) {
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException _) {
            // answered below, like any other text that is no object
        }
        throw Problem.badRequest(
                "The body is no JSON object; openapi.yaml shows what belongs into it.");
    }
}
