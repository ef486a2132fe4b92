package chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

@Tag("slow") // reads the example pages first
class ApiContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ADDRESS = "https://chancery.invalid/openapi.json";

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static ExampleServer server;

    @SuppressWarnings("NullAway.Init")
    private static JsonNode api;

    @SuppressWarnings("NullAway.Init")
    private static SchemaRegistry schemas;

    @BeforeAll
    static void start() {
        server = ExampleServer.start();
        api = YAMLMapper.builder().build().readTree(StaticAssets.text("openapi.yaml"));
        schemas =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of(ADDRESS, JSON.writeValueAsString(api))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ledger                                    | /ledger
                    fingerprint                               | /fingerprint
                    engagements                               | /engagements
                    engagements?q=parties:USA,CHN&limit=3     | /engagements
                    months                                    | /months
                    months?q=parties:USA,CHN                  | /months
                    review                                    | /review
                    documents?find=beijing&limit=2            | /documents
                    documents                                 | /documents
                    people                                    | /people
                    corrections                               | /corrections
                    claims                                    | /claims
                    commitments?between=USA,CHN               | /commitments
                    commitments?status=open                   | /commitments
                    channels                                  | /channels
                    exports                                   | /exports
                    brief?with=CHN&for=USA&on=2023-11-20      | /brief
                    """)
    void answersAsDescribed(String address, String path) {
        assertFits(server.get("api/v1/" + address), path, "get");
    }

    @Test
    void everyEngagementDocumentAndPersonAnswersAsDescribed() {
        JsonNode lines = JSON.readTree(server.get("api/v1/engagements?limit=10000").body());
        assertThat(lines.path("engagements")).hasSizeGreaterThan(20);
        for (JsonNode line : lines.path("engagements")) {
            String id = line.path("id").asString("");
            assertFits(server.get("api/v1/engagements/" + id), "/engagements/{id}", "get");
            assertFits(server.get("api/v1/readouts/" + id), "/readouts/{id}", "get");
        }
        for (JsonNode document :
                JSON.readTree(server.get("api/v1/documents").body()).path("documents")) {
            assertFits(
                    server.get("api/v1/documents/" + document.path("document").asString("")),
                    "/documents/{id}",
                    "get");
        }
        for (JsonNode person : JSON.readTree(server.get("api/v1/people").body()).path("people")) {
            assertFits(
                    server.get("api/v1/people/" + encoded(person.path("name").asString(""))),
                    "/people/{name}",
                    "get");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engagements/E-nothing",
                "documents/nothing",
                "people/Nobody",
                "readouts/E-nothing",
                "engagements?q=status:hold",
                "engagements?q=from:yesterday",
                "engagements?limit=0",
                "engagements?limit=many",
                "engagements.csv?q=kind:dinner",
                "commitments?status=forgotten",
                "claims?limit=0",
                "exports/xlsx",
                "exports/csv?table=meetings",
                "exports/parquet?q=status:hold",
                "brief",
                "brief?with=Nobody%20Anywhere&for=USA",
                "brief?with=CHN&for=USA&on=soon",
                "brief/xlsx?with=CHN&for=USA",
                "nothing"
            })
    void aRefusalIsAProblemThatSaysWhatToDo(String address) {
        HttpResponse<String> response = server.get("api/v1/" + address);
        assertThat(response.statusCode()).isBetween(400, 499);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(faults(response.body(), "/components/schemas/Problem")).isEmpty();
        assertThat(JSON.readTree(response.body()).path("detail").asString("")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csv",
                "jsonl",
                "parquet",
                "duckdb",
                "datapackage",
                "plover",
                "icews",
                "ics",
                "graphml",
                "geojson",
                "timelinejs"
            })
    void everyExportIsSentWithItsTypeAndFingerprint(String format) {
        HttpResponse<String> response =
                server.get("api/v1/exports/" + format + "?q=parties:USA,CHN&table=reports");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Chancery-Fingerprint"))
                .hasValue(server.ledger.fingerprint());
        String type = response.headers().firstValue("Content-Type").orElse("");
        assertThat(api.at("/paths/~1exports~1{format}/get/responses/200/content").propertyNames())
                .contains(type.replaceAll(";.*", ""));
        assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "md", "docx", "pdf"})
    void aBriefingIsSentInEachForm(String form) {
        HttpResponse<String> response =
                server.get("api/v1/brief/" + form + "?with=CHN&for=USA&on=2023-11-20");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isNotEmpty();
    }

    @Test
    void aFaultInAQueryIsPlaced() {
        JsonNode problem =
                JSON.readTree(server.get("api/v1/engagements?q=kind:call%20status:hold").body());
        assertThat(problem.path("position").asInt()).isEqualTo("kind:call status:".length());
        assertThat(problem.path("detail").asString(""))
                .contains("possible, planned, postponed, cancelled, held");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "parties:USA,CHN", "\"</script><script>\""})
    void theOverviewBringsTheAnswersOfTheApiAlongAsData(String query) {
        Assumptions.assumeTrue(StaticAssets.areThere(), "the web pages were not built");
        String page = server.get("?q=" + encoded(query)).body();
        String before = "<script id=\"first\" type=\"application/json\">";
        int from = page.indexOf(before) + before.length();
        JsonNode first = JSON.readTree(page.substring(from, page.indexOf("</script>", from)));
        assertThat(first.path("query").asString("")).isEqualTo(query);
        String lines = "api/v1/engagements?order=newest&limit=100&q=" + encoded(query);
        assertThat(first.path("lines")).isEqualTo(JSON.readTree(server.get(lines).body()));
        assertThat(first.path("ledger"))
                .isEqualTo(JSON.readTree(server.get("api/v1/ledger").body()));
    }

    @Test
    void pagesAddUpToTheWhole() {
        List<String> paged = new ArrayList<>();
        String after = "";
        do {
            JsonNode page =
                    JSON.readTree(
                            server.get("api/v1/engagements?limit=7&after=" + encoded(after))
                                    .body());
            page.path("engagements").forEach(line -> paged.add(line.path("id").asString("")));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        List<String> whole = new ArrayList<>();
        JSON.readTree(server.get("api/v1/engagements?limit=10000").body())
                .path("engagements")
                .forEach(line -> whole.add(line.path("id").asString("")));
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @Test
    void jsonLinesHoldEachEngagementOnce() {
        List<String> lines = server.get("api/v1/engagements.jsonl").body().lines().toList();
        assertThat(lines)
                .hasSize((int) server.ledger.counts().engagements())
                .allSatisfy(line -> assertThat(JSON.readTree(line).path("reports")).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"corrections", "corrections/1/undo", "ingest"})
    void nothingChangesWithoutTheKey(String path) {
        long before = server.ledger.version();
        HttpRequest.Builder bare =
                HttpRequest.newBuilder(URI.create(server.at("api/v1/" + path)))
                        .POST(BodyPublishers.ofString("{}"));
        assertThat(server.send(bare).statusCode()).isEqualTo(401);
        HttpRequest.Builder wrong =
                HttpRequest.newBuilder(URI.create(server.at("api/v1/" + path)))
                        .header("Authorization", "Bearer 0123")
                        .POST(BodyPublishers.ofString("{}"));
        assertThat(server.send(wrong).statusCode()).isEqualTo(401);
        assertThat(server.ledger.version()).isEqualTo(before);
    }

    @Test
    void aCorrectionIsSignedShownAndUndone() {
        String id = anEngagement();
        JsonNode before = engagement(id);
        String body =
                JSON.writeValueAsString(
                        Map.of(
                                "verb",
                                "fix",
                                "target",
                                id,
                                "version",
                                before.path("version").asString(""),
                                "slot",
                                "place",
                                "value",
                                "Geneva, CHE",
                                "why",
                                "a test",
                                "by",
                                "tester"));
        HttpResponse<String> signed = server.post("api/v1/corrections", body);
        assertThat(signed.statusCode()).isEqualTo(201);
        assertThat(faults(signed.body(), schemaOf("/corrections", "post", "201"))).isEmpty();
        assertThat(engagement(id).path("place").path("city").asString("")).isEqualTo("Geneva");
        // The same statement again: it was made for a version that is gone.
        assertThat(server.post("api/v1/corrections", body).statusCode()).isEqualTo(409);
        long number = JSON.readTree(signed.body()).path("number").asLong();
        HttpResponse<String> undone = server.post("api/v1/corrections/" + number + "/undo", "{}");
        assertThat(faults(undone.body(), schemaOf("/corrections/{number}/undo", "post", "200")))
                .isEmpty();
        assertThat(engagement(id).path("place")).isEqualTo(before.path("place"));
    }

    @Test
    void aCorrectionThatCannotBeIsRefusedInWords() {
        HttpResponse<String> response =
                server.post(
                        "api/v1/corrections",
                        JSON.writeValueAsString(
                                Map.of(
                                        "verb",
                                        "fix",
                                        "target",
                                        anEngagement(),
                                        "slot",
                                        "date",
                                        "value",
                                        "someday",
                                        "why",
                                        "a test",
                                        "by",
                                        "tester")));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(response.body()).path("detail").asString("")).contains("someday");
    }

    @Test
    void aClaimIsHeldAgainstTheLedger() {
        HttpResponse<String> response =
                server.post(
                        "api/v1/claims",
                        "{\"sentence\": \"Xi Jinping visited Brazil on March 1, 1999 and met President Fernando Henrique Cardoso.\"}");
        assertFits(response, "/claims", "post");
        assertThat(JSON.readTree(response.body()).path("verdict").asString(""))
                .isIn("not-decidable", "not-understood");
    }

    @Test
    void aRankedClaimComesBackWithHowFarTheLedgerReaches() {
        HttpResponse<String> response =
                server.post(
                        "api/v1/claims",
                        "{\"sentence\": \"It was the first face-to-face meeting of Biden and Xi in a year.\", \"date\": \"2023-11-15\"}");
        assertFits(response, "/claims", "post");
        JsonNode check = JSON.readTree(response.body());
        assertThat(check.path("read_as").asString("")).startsWith("first meeting in person");
        assertThat(check.path("coverage").path("months").asInt(0)).isEqualTo(13);
    }

    // Ten thousand calls are made on release (-Dchancery.calls=10000); here enough to meet each
    // path many times.
    @Test
    void randomCallsAreAnsweredAsDescribed() {
        int calls = Integer.getInteger("chancery.calls", 400);
        Random random = new Random(7);
        List<String> paths = new ArrayList<>();
        for (String path : api.path("paths").propertyNames()) {
            // A stream of events ends when its run does; the DuckDB file is made slowly.
            if (api.path("paths").path(path).has("get") && !path.endsWith("/events")) {
                paths.add(path);
            }
        }
        for (int i = 0; i < calls; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            String address = address(path, random);
            assertAnsweredAsDescribed(server.get("api/v1" + address), path, address);
        }
    }

    private static String address(String path, Random random) {
        StringBuilder address = new StringBuilder(path);
        List<String> query = new ArrayList<>();
        for (JsonNode given : api.path("paths").path(path).path("get").path("parameters")) {
            JsonNode parameter =
                    given.has("$ref")
                            ? api.at(given.path("$ref").asString("").substring(1))
                            : given;
            String name = parameter.path("name").asString("");
            String value = encoded(value(parameter, random));
            if (parameter.path("in").asString("").equals("path")) {
                int at = address.indexOf("{" + name + "}");
                address.replace(at, at + name.length() + 2, value.isEmpty() ? "x" : value);
            } else if (random.nextInt(4) > 0) {
                query.add(name + "=" + value);
            }
        }
        return query.isEmpty() ? address.toString() : address + "?" + String.join("&", query);
    }

    private static final List<String> WORDS =
            List.of(
                    "parties:USA",
                    "parties:USA,CHN",
                    "kind:",
                    "kind:call",
                    "status:held",
                    "level>=cabinet",
                    "\"",
                    "from:2023",
                    "to:2022-13",
                    "\u0000",
                    "text:’",
                    "𝒳",
                    "topic:taiwan",
                    "person:Wang",
                    "AND",
                    "*",
                    "place:Beijing",
                    ")",
                    "'--",
                    "%",
                    "../..",
                    "-1",
                    "7",
                    "99999999999",
                    "true",
                    "reports",
                    "CHN",
                    "USA",
                    "Wang Yi",
                    "Secretary of State",
                    "2023-11-20",
                    "2023-02-30",
                    "E-",
                    "tianjin-repost");

    private static String value(JsonNode parameter, Random random) {
        JsonNode schema = parameter.path("schema");
        int dice = random.nextInt(10);
        if (dice < 3 && parameter.has("example")) {
            return parameter.path("example").asString("");
        }
        if (dice < 7 && schema.has("enum")) {
            // The DuckDB file takes a second; it has its own test.
            String one =
                    schema.path("enum")
                            .path(random.nextInt(schema.path("enum").size()))
                            .asString("");
            return one.equals("duckdb") ? "csv" : one;
        }
        if (dice < 5 && schema.path("type").asString("").equals("integer")) {
            return Integer.toString(random.nextInt(20));
        }
        if (dice < 6 && parameter.path("in").asString("").equals("path")) {
            List<String> ids = server.ledger.ids(chancery.ledger.Query.all());
            return ids.get(random.nextInt(ids.size()));
        }
        return random.ints(random.nextInt(3), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
    }

    private static void assertAnsweredAsDescribed(
            HttpResponse<String> response, String path, String address) {
        String status = Integer.toString(response.statusCode());
        assertThat(response.statusCode()).as(address).isLessThan(500);
        String type =
                response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        if (response.statusCode() == 400 || response.statusCode() == 404) {
            // Also what no path can take: a byte that no address may hold, a path of another shape.
            assertThat(type)
                    .as(address)
                    .isIn("application/problem+json", "text/html", "text/plain");
            if (type.equals("application/problem+json")) {
                assertThat(faults(response.body(), "/components/schemas/Problem"))
                        .as(address)
                        .isEmpty();
            }
            return;
        }
        JsonNode described =
                api.path("paths").path(path).path("get").path("responses").path(status);
        assertThat(described.isMissingNode()).as("%s gives %s", address, status).isFalse();
        if (response.statusCode() == 200) {
            assertThat(described.path("content").propertyNames()).as(address).contains(type);
            if (described.at("/content/application~1json/schema").isObject()
                    && type.equals("application/json")) {
                assertThat(faults(response.body(), schemaOf(path, "get", "200")))
                        .as(address)
                        .isEmpty();
            }
        }
    }

    @Test
    void everyExampleIsValid() {
        int examples = 0;
        for (String path : api.path("paths").propertyNames()) {
            for (String method : api.path("paths").path(path).propertyNames()) {
                String base = "/paths/" + path.replace("/", "~1") + "/" + method;
                JsonNode parameters = api.at(base + "/parameters");
                for (int i = 0; i < parameters.size(); i++) {
                    if (parameters.path(i).has("example")) {
                        examples++;
                        assertThat(
                                        faults(
                                                JSON.writeValueAsString(
                                                        parameters.path(i).path("example")),
                                                base + "/parameters/" + i + "/schema"))
                                .as(base)
                                .isEmpty();
                    }
                }
                String body = base + "/requestBody/content/application~1json";
                if (!api.at(body + "/example").isMissingNode()) {
                    examples++;
                    assertThat(
                                    faults(
                                            JSON.writeValueAsString(api.at(body + "/example")),
                                            body + "/schema"))
                            .as(base)
                            .isEmpty();
                }
            }
        }
        assertThat(examples).isGreaterThan(8);
    }

    @Test
    void everyPathThatIsDescribedIsThere() {
        for (String path : api.path("paths").propertyNames()) {
            String address = path.replaceAll("\\{[a-z]+\\}", "1");
            for (String method : api.path("paths").path(path).propertyNames()) {
                HttpRequest.Builder request =
                        HttpRequest.newBuilder(URI.create(server.at("api/v1" + address)))
                                .method(
                                        method.toUpperCase(java.util.Locale.ROOT),
                                        BodyPublishers.noBody());
                assertThat(server.send(request).body())
                        .as(path)
                        .doesNotContain("The API has nothing at");
            }
        }
    }

    private static String anEngagement() {
        return JSON.readTree(
                        server.get("api/v1/engagements?q=kind:meeting%20status:held&limit=1")
                                .body())
                .path("engagements")
                .path(0)
                .path("id")
                .asString("");
    }

    private static JsonNode engagement(String id) {
        return JSON.readTree(server.get("api/v1/engagements/" + id).body());
    }

    private static void assertFits(HttpResponse<String> response, String path, String method) {
        assertThat(response.statusCode()).as(response.uri().toString()).isEqualTo(200);
        assertThat(faults(response.body(), schemaOf(path, method, "200")))
                .as(response.uri().toString())
                .isEmpty();
    }

    private static String schemaOf(String path, String method, String status) {
        String pointer =
                "/paths/"
                        + path.replace("/", "~1")
                        + "/"
                        + method
                        + "/responses/"
                        + status
                        + "/content/application~1json/schema";
        assertThat(api.at(pointer).isMissingNode()).as(pointer).isFalse();
        return pointer;
    }

    private static List<com.networknt.schema.Error> faults(String body, String pointer) {
        Schema schema =
                schemas.getSchema(
                        SchemaLocation.of(
                                ADDRESS + "#" + pointer.replace("{", "%7B").replace("}", "%7D")));
        return schema.validate(JSON.readTree(body));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
