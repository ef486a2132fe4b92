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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
    private static final List<String> OWN = List.of("csv", "json");

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
            for (Format format : List.of(Format.GRAPHML, Format.JSONL, Format.PARQUET)) {
                String name =
                        format == Format.GRAPHML ? "who.graphml" : format.fileName(all.table());
                ExportFiles.write(format, all, folder.resolve(name).toString());
            }
            ExportFiles.write(Format.DUCKDB, all, folder.resolve("ledger.duckdb").toString());
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
        return snippets("python.md", "python").stream()
                .map(code ->
                        DynamicTest.dynamicTest(
                                needed(code),
                                () -> run(code, List.of("python3", "-c"), "import %s")));
    }

    @TestFactory
    Stream<DynamicTest> theRSnippetsRun() throws IOException {
        return snippets("r.md", "r").stream()
                .map(code ->
                        DynamicTest.dynamicTest(
                                needed(code),
                                () -> run(code, List.of("Rscript", "-e"), "library(%s)")));
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

    private static void run(String code, List<String> command, String loading)
            throws IOException, InterruptedException {
        for (String library : libraries(code)) {
            Assumptions.assumeTrue(
                    call(command, loading.formatted(library)).code() == 0,
                    "%s with %s is not installed".formatted(command.getFirst(), library));
        }
        Assumptions.assumeTrue(
                call(command, "1").code() == 0, command.getFirst() + " is not installed");
        Called called = call(command, code);
        assertThat(called.code()).as(called.said()).isZero();
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
            return new Called(127, "not installed");
        }
    }
}
