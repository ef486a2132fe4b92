package chancery.export;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Acquired;
import chancery.acquire.Source;
import chancery.ledger.Ledger;
import chancery.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Runs the snippets of the how-to pages where the tool they need is installed.
@Tag("slow")
class SnippetsTest {

    private static final Path HOW_TO = Path.of("..", "docs", "how-to");
    private static final Pattern NEEDED =
            Pattern.compile("(?m)^(?:import|library\\()\\s*\\(?([a-z]+)");
    private static final int MISSING = 127;
    private static final List<String> OWN = List.of("csv", "json");

    // The names that the pages give them.
    private static final Map<Format, String> FILES =
            Map.of(
                    Format.GRAPHML, "who.graphml",
                    Format.JSONL, "engagements.jsonl",
                    Format.PARQUET, "engagements.parquet",
                    Format.GEOJSON, "places.geojson",
                    Format.ICS, "engagements.ics",
                    Format.DUCKDB, "ledger.duckdb");

    // A machine may have several; the system's own is the one that packages belong to.
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before all tests
    static Path folder;

    @BeforeAll
    static void export() throws IOException {
        try (Ledger ledger = Ledger.openInMemory()) {
            Pipeline pipeline = Pipeline.standard();
            try (Stream<Acquired> pages = Source.read(Path.of("..", "examples", "pages"))) {
                pages.forEach(acquired -> {
                    if (acquired instanceof Acquired.Taken taken) {
                        ledger.ingest(pipeline.read(taken.document()));
                    }
                });
            }
            Export all = Export.of(ledger, "", Table.ENGAGEMENTS);
            Export pair = Export.of(ledger, "parties:USA,CHN", Table.ENGAGEMENTS);
            ExportFiles.write(Format.DATAPACKAGE, pair, folder.resolve("uschina/").toString());
            for (Map.Entry<Format, String> one : FILES.entrySet()) {
                ExportFiles.write(one.getKey(), all, folder.resolve(one.getValue()).toString());
            }
        }
    }

    private static List<String> snippets(String page, String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(HOW_TO.resolve(page)))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> thePythonSnippetsRun() throws IOException {
        return Stream.concat(
                        snippets("python.md", "python").stream(),
                        snippets("gephi-qgis-calendar.md", "python").stream())
                .map(code -> test(code, PYTHONS, "-c", "import %s"));
    }

    @TestFactory
    Stream<DynamicTest> theRSnippetsRun() throws IOException {
        return snippets("r.md", "r").stream()
                .map(code -> test(code, List.of("Rscript"), "-e", "library(%s)"));
    }

    @TestFactory
    Stream<DynamicTest> theShellSnippetsRun() throws IOException {
        return snippets("gephi-qgis-calendar.md", "sh").stream()
                .map(code ->
                        DynamicTest.dynamicTest(
                                code.strip(),
                                () -> {
                                    List<String> words = List.of(code.strip().split(" ", -1));
                                    Called called =
                                            call(
                                                    words.subList(0, words.size() - 1),
                                                    words.getLast());
                                    Assumptions.assumeTrue(
                                            called.code() != MISSING,
                                            words.getFirst() + " is not installed");
                                    assertThat(called.code()).as(called.said()).isZero();
                                }));
    }

    private static DynamicTest test(
            String code, List<String> programs, String option, String loading) {
        return DynamicTest.dynamicTest(needed(code), () -> run(code, programs, option, loading));
    }

    @TestFactory
    Stream<DynamicTest> theSqlSnippetsRun() throws IOException {
        return snippets("duckdb.md", "sql").stream()
                .map(code ->
                        DynamicTest.dynamicTest(
                                code.lines().findFirst().orElse(""), () -> query(code)));
    }

    private static void query(String sql) throws SQLException {
        try (Connection duck =
                        DriverManager.getConnection(
                                "jdbc:duckdb:" + folder.resolve("ledger.duckdb"));
                Statement statement = duck.createStatement()) {
            assertThat(statement.executeQuery(sql).next()).as(sql).isTrue();
        }
    }

    private static String needed(String code) {
        List<String> names = libraries(code);
        return names.isEmpty() ? "nothing else" : String.join(", ", names);
    }

    private static List<String> libraries(String code) {
        return NEEDED.matcher(code)
                .results()
                .map((MatchResult one) -> one.group(1))
                .filter(name -> !OWN.contains(name))
                .distinct()
                .toList();
    }

    private static void run(String code, List<String> programs, String option, String loading)
            throws IOException, InterruptedException {
        String tried =
                libraries(code).stream().map(loading::formatted).collect(Collectors.joining("\n"));
        for (String program : programs) {
            if (call(List.of(program, option), tried.isEmpty() ? "1" : tried).code() == 0) {
                Called called = call(List.of(program, option), code);
                assertThat(called.code()).as(called.said()).isZero();
                return;
            }
        }
        Assumptions.abort(
                "%s with %s is not installed".formatted(programs.getFirst(), needed(code)));
    }

    private record Called(int code, String said) {}

    private static Called call(List<String> command, String code)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.add(code);
        try {
            Process process =
                    new ProcessBuilder(words)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .start();
            String said =
                    new String(
                            process.getInputStream().readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
            return new Called(process.waitFor(), said);
        } catch (IOException _) {
            return new Called(MISSING, "not installed");
        }
    }
}
