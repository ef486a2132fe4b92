package chancery.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schemas of what we write as JSON: engagements, PLOVER events and timelines as files,
/// the lines of the other tables from their columns.
public final class Schemas {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private static final List<String> WRITTEN = List.of("engagement", "plover", "timeline");

    private Schemas() {}

    /// The names that they are asked for under.
    public static List<String> names() {
        List<String> names = new ArrayList<>(WRITTEN);
        for (Table table : Table.values()) {
            if (table != Table.ENGAGEMENTS) {
                names.add(table.id());
            }
        }
        return names;
    }

    /// The name of the schema that a form has, empty where it is not JSON of our own making.
    static Optional<String> of(Format format, Table table) {
        return switch (format) {
            case JSONL -> Optional.of(table == Table.ENGAGEMENTS ? "engagement" : table.id());
            case PLOVER -> Optional.of("plover");
            case TIMELINEJS -> Optional.of("timeline");
            default -> Optional.empty();
        };
    }

    /// The document.
    ///
    /// @throws IllegalArgumentException if there is no schema of that name
    public static String text(String name) {
        return WRITTEN.contains(name) ? written(name) : ofLines(Table.named(name));
    }

    private static String written(String name) {
        try (InputStream in =
                Schemas.class.getResourceAsStream("schemas/" + name + ".schema.json")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no schema \"" + name + '"');
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ofLines(Table table) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", DIALECT)
                .put("$id", "urn:chancery:schema:" + table.id() + ":1")
                .put("title", table.id())
                .put(
                        "description",
                        "One line of the table as JSON. Unknown is null, never a missing key.")
                .put("type", "object")
                .put("additionalProperties", false);
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (Column column : table.columns()) {
            required.add(column.name());
            column(properties.putObject(column.name()), column);
        }
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(schema)
                + "\n";
    }

    private static void column(ObjectNode property, Column column) {
        property.put("description", column.meaning());
        property.putArray("type")
                .add(column.type() == Column.Type.INTEGER ? "integer" : "string")
                .add("null");
        if (column.type() == Column.Type.DATE) {
            property.put("pattern", DAY);
        }
        column.codes()
                .ifPresent(list -> {
                    ArrayNode codes = property.putArray("enum");
                    Codes.standard().of(list).forEach(code -> codes.add(code.code()));
                    codes.addNull();
                });
    }
}
