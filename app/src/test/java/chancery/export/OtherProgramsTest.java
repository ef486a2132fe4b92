package chancery.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.ledger.Ledger;
import chancery.ledger.Query;
import com.jerolba.carpet.CarpetReader;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Multigraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Other programs read what we write. `-Dchancery.nasty=10000` for as many pages as a release is
/// checked with.
@Tag("slow")
class OtherProgramsTest {

    private static final int PAGES = Integer.getInteger("chancery.nasty", 200);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path PUBLISHED_GEOJSON =
            Path.of("src/main/frontend/node_modules/geojson-schema/FeatureCollection.json");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Ledger ledger;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @BeforeAll
    static void fill() {
        ledger = NastyPages.ledger(PAGES);
        assertThat(ledger.counts().engagements()).isGreaterThan(PAGES * 9L / 10);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static byte[] written(Format format, Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(Export.of(ledger, "", table), out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] written(Format format) {
        return written(format, Table.ENGAGEMENTS);
    }

    private Path file(Format format, Table table) throws IOException {
        return Files.write(folder.resolve(format.fileName(table)), written(format, table));
    }

    /// The rows as they should be read back: UTF-8 has no lone surrogates.
    private static List<List<String>> rows(Table table) {
        List<List<String>> rows = new ArrayList<>();
        table.rows(
                ledger,
                Query.all(),
                row ->
                        rows.add(
                                row.stream()
                                        .map(cell -> new String(cell.getBytes(UTF_8), UTF_8))
                                        .toList()));
        return rows;
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theSameLedgerGivesTheSameBytes(Format format) {
        if (format != Format.DUCKDB) {
            assertThat(written(format)).isEqualTo(written(format));
        }
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void parquetIsReadBackUnchangedByAnotherLibrary(Table table) throws IOException {
        Path file = file(Format.PARQUET, table);
        List<List<String>> read = new ArrayList<>();
        try (var records = new CarpetReader<>(file.toFile(), Map.class).iterator()) {
            while (records.hasNext()) {
                Map<?, ?> row = records.next();
                read.add(
                        table.columns().stream()
                                .map(column -> row.get(column.name()))
                                .map(value -> value == null ? "" : value.toString())
                                .toList());
            }
        }
        assertThat(read).isEqualTo(rows(table));
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void parquetAndCsvAreReadByDuckDb(Table table) throws IOException, SQLException {
        Path parquet = file(Format.PARQUET, table);
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        Format.CSV.write(
                new Export(ledger, Query.all(), "", table, true, false, ledger.fingerprint()), raw);
        Path csv = Files.write(folder.resolve("raw.csv"), raw.toByteArray());
        List<List<String>> rows = rows(table);
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            assertThat(read(duck, "SELECT * FROM '%s'".formatted(parquet))).isEqualTo(rows);
            String reading =
                    "SELECT * FROM read_csv('%s', header=true, all_varchar=true, delim=',', quote='\"', escape='\"', new_line='\\r\\n', max_line_size=10000000)"
                            .formatted(csv);
            assertThat(read(duck, reading)).hasSameSizeAs(rows).isEqualTo(rows);
        }
    }

    private static List<List<String>> read(Connection duck, String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    String cell = found.getString(i);
                    row.add(cell == null ? "" : cell);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void theDatabaseHoldsAllTablesAndTheFingerprint() throws IOException, SQLException {
        Path file = file(Format.DUCKDB, Table.ENGAGEMENTS);
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + file)) {
            for (Table table : Table.values()) {
                assertThat(read(duck, "SELECT * FROM \"%s\"".formatted(table.id())))
                        .as(table.id())
                        .isEqualTo(rows(table));
            }
            assertThat(read(duck, "SELECT value FROM about WHERE fact = 'fingerprint'"))
                    .containsExactly(List.of(ledger.fingerprint()));
        }
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void jsonLinesAreReadBackUnchanged(Table table) {
        List<String> lines = new String(written(Format.JSONL, table), UTF_8).lines().toList();
        if (table == Table.ENGAGEMENTS) {
            assertThat(lines)
                    .hasSize((int) ledger.counts().engagements())
                    .allSatisfy(line ->
                            assertThat(JSON.writeValueAsString(JSON.readTree(line)))
                                    .isEqualTo(line));
            return;
        }
        List<List<String>> read =
                lines.stream()
                        .map(JSON::readTree)
                        .map(tree ->
                                table.columns().stream()
                                        .map(column -> tree.path(column.name()))
                                        .map(cell -> cell.isNull() ? "" : cell.asString())
                                        .toList())
                        .toList();
        assertThat(read).isEqualTo(rows(table));
    }

    @Test
    void theCalendarIsReadByICal4j() throws Exception {
        String text = new String(written(Format.ICS), UTF_8);
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
        net.fortuna.ical4j.model.Calendar calendar =
                new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate(true).hasErrors()).isFalse();
        List<VEvent> events = calendar.getComponents("VEVENT");
        long dated =
                ledger.engagements(Query.all()).stream()
                        .filter(entry -> entry.engagement().date().isPresent())
                        .count();
        assertThat(events).hasSize((int) dated);
        assertThat(events)
                .allSatisfy(event ->
                        assertThat(event.getProperty("UID").orElseThrow().getValue())
                                .matches("E-[0-9a-f]+@chancery"));
    }

    @Test
    void theGraphFitsTheSchemaOfGraphMl() throws Exception {
        javax.xml.validation.Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(
                                OtherProgramsTest.class.getResource(
                                        "/chancery/export/graphml.xsd"));
        byte[] graph = written(Format.GRAPHML);
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(graph)));
        assertThat(new String(graph, UTF_8)).contains("<node", "<edge", ledger.fingerprint());
    }

    // JGraphT reads nothing that does not fit the schema which the authors of GraphML published.
    @Test
    void theGraphIsReadByJGraphTAndFitsThePublishedSchema() {
        byte[] bytes = written(Format.GRAPHML);
        Graph<String, DefaultEdge> graph = new Multigraph<>(DefaultEdge.class);
        Map<String, String> names = new TreeMap<>();
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(true);
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((cell, value) -> {
            if (cell.getSecond().equals("label")) {
                names.put(cell.getFirst(), value.getValue());
            }
        });
        importer.importGraph(graph, new ByteArrayInputStream(bytes));
        String xml = new String(bytes, UTF_8);
        assertThat(graph.vertexSet()).hasSize(xml.split("<node ", -1).length - 1).isNotEmpty();
        assertThat(graph.edgeSet()).hasSize(xml.split("<edge ", -1).length - 1).isNotEmpty();
        assertThat(names.keySet()).isEqualTo(graph.vertexSet());
    }

    @Test
    void theMapFitsTheSchemaOfGeoJson() throws IOException {
        JsonNode map = JSON.readTree(written(Format.GEOJSON));
        assertThat(ofOurs("geojson").validate(map)).isEmpty();
        Assumptions.assumeTrue(
                Files.exists(PUBLISHED_GEOJSON), "the published schema comes with the web pages");
        assertThat(schema(Files.readString(PUBLISHED_GEOJSON)).validate(map)).isEmpty();
        assertThat(map.path("features")).hasSize((int) ledger.counts().engagements());
    }

    @Test
    void thePackageFitsItsSchemaAndItsFiles() throws IOException {
        DataPackage.write(Export.of(ledger, "", Table.ENGAGEMENTS), folder);
        JsonNode described = JSON.readTree(Files.readString(folder.resolve("datapackage.json")));
        assertThat(ofOurs("datapackage").validate(described)).isEmpty();
        for (JsonNode resource : described.path("resources")) {
            Path file = folder.resolve(resource.path("path").asString(""));
            assertThat(Files.size(file)).isEqualTo(resource.path("bytes").asLong());
            List<String> names = new ArrayList<>();
            resource.path("schema")
                    .path("fields")
                    .forEach(field -> names.add(field.path("name").asString("")));
            assertThat(Files.readString(file)).startsWith(String.join(",", names) + "\r\n");
        }
        assertThat(Files.readString(folder.resolve("CITATION.cff")))
                .contains("cff-version: 1.2.0", ledger.fingerprint());
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void jsonLinesFitTheSchemaThatWePublish(Table table) throws IOException {
        holds(Format.JSONL, table);
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"PLOVER", "TIMELINEJS"})
    void whatHasASchemaFitsIt(Format format) throws IOException {
        holds(format, Table.ENGAGEMENTS);
    }

    private static void holds(Format format, Table table) throws IOException {
        Schema published = schema(Schemas.text(Schemas.of(format, table).orElseThrow()));
        String text = new String(written(format, table), UTF_8);
        List<String> records = format == Format.TIMELINEJS ? List.of(text) : text.lines().toList();
        assertThat(records).flatMap(record -> published.validate(JSON.readTree(record))).isEmpty();
    }

    @Test
    void ploverAndTimelineAreJsonWithWhatTheyNeed() {
        List<JsonNode> events =
                new String(written(Format.PLOVER), UTF_8).lines().map(JSON::readTree).toList();
        assertThat(events)
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.path("id").asString("")).startsWith("E-");
                    assertThat(event.path("date").asString("")).matches("\\d{4}-\\d{2}-\\d{2}");
                    assertThat(event.path("event").asString("")).isIn("CONSULT", "AGREE", "REJECT");
                    assertThat(event.path("actor").isArray()).isTrue();
                });
        JsonNode timeline = JSON.readTree(written(Format.TIMELINEJS));
        assertThat(timeline.path("events"))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.path("start_date").path("year").asInt()).isPositive();
                    assertThat(event.path("text").path("headline").asString(""))
                            .doesNotContain("<");
                });
    }

    @Test
    void icewsHasTwentyColumnsInEachRow() {
        assertThat(new String(written(Format.ICEWS), UTF_8).split("\n"))
                .hasSizeGreaterThan(PAGES / 4)
                .allSatisfy(row -> assertThat(row.split("\t", -1)).hasSize(20));
    }

    @Test
    void noCellOfASafeTableBeginsAFormula() throws IOException, SQLException {
        for (Table table : List.of(Table.ENGAGEMENTS, Table.PARTIES, Table.DOCUMENTS)) {
            Path csv = Files.write(folder.resolve("safe.csv"), written(Format.CSV, table));
            try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
                String reading =
                        "SELECT * FROM read_csv('%s', header=true, all_varchar=true, delim=',', quote='\"', escape='\"', new_line='\\r\\n', max_line_size=10000000)"
                                .formatted(csv);
                assertThat(read(duck, reading))
                        .isNotEmpty()
                        .allSatisfy(row ->
                                assertThat(row)
                                        .allSatisfy(cell ->
                                                assertThat(cell.stripLeading())
                                                        .doesNotStartWith("=")));
            }
        }
    }

    private static Schema ofOurs(String name) throws IOException {
        try (InputStream in =
                OtherProgramsTest.class.getResourceAsStream(
                        "/chancery/export/" + name + ".schema.json")) {
            return schema(new String(java.util.Objects.requireNonNull(in).readAllBytes(), UTF_8));
        }
    }

    private static Schema schema(String document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document);
    }
}
