package chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Document;
import chancery.pipeline.Pipeline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Ledgers as the program wrote them when their format was the newest: `format-N.db.gz` holds eight
/// made-up pages, a fix and a rejection.
final class FormatsTest {

    private static final Pipeline PIPELINE = Pipeline.standard();
    private static final int PAGES = 8;
    // The first format with one index for all searches.
    private static final int MARKS = 7;

    @TempDir private Path folder = Path.of("");

    static Stream<Integer> formats() {
        return IntStream.range(1, Schema.version()).boxed();
    }

    private Path unpacked(int format) throws IOException {
        Path file = folder.resolve("format-" + format + ".db");
        String name = "/chancery/ledger/format-%d.db.gz".formatted(format);
        try (InputStream packed = FormatsTest.class.getResourceAsStream(name)) {
            assertThat(packed).as("a ledger of format %d; see CONTRIBUTING", format).isNotNull();
            try (InputStream in = new GZIPInputStream(packed)) {
                Files.copy(in, file);
            }
        }
        return file;
    }

    private static List<String> column(Path file, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyEngagementIsFoundAsBefore(int format) throws Exception {
        Path file = unpacked(format);
        assertThat(column(file, "PRAGMA user_version")).containsExactly(Integer.toString(format));
        List<String> codes =
                column(
                        file,
                        "SELECT code FROM engagement WHERE rejected = 0"
                                + " ORDER BY earliest IS NULL, earliest, code");
        List<String> german =
                column(
                        file,
                        "SELECT code FROM engagement WHERE rejected = 0 AND id IN (SELECT engagement"
                                + (format < MARKS
                                        ? " FROM engagement_state WHERE state = 'DEU')"
                                        : " FROM engagement_mark WHERE mark = 'state:DEU')")
                                + " ORDER BY code");
        List<String> ids = column(file, "SELECT code FROM alias");
        try (Ledger ledger = Ledger.open(file)) {
            assertThat(ledger.counts().documents()).isEqualTo(PAGES);
            assertThat(ledger.corrections()).hasSize(2);
            assertThat(ledger.ids(Query.all())).isEqualTo(codes);
            assertThat(ledger.ids(Query.parse("parties:DEU")))
                    .containsExactlyInAnyOrderElementsOf(german);
            assertThat(ledger.ids(Query.parse("person:kishida place:seoul"))).hasSize(2);
            assertThat(ledger.ids(Query.parse("topic:energy from:2023-09-18 to:2023-09-18")))
                    .isNotEmpty();
            assertThat(ids).allMatch(id -> ledger.engagement(id).isPresent());
            assertThat(ledger.check()).noneMatch(problem -> problem.contains("damaged"));
        }
        assertThat(column(file, "PRAGMA user_version"))
                .containsExactly(Integer.toString(Schema.version()));
    }

    /// What earlier formats did not keep (who was seen in which office, copies, claims) is there
    /// once the pages have been read anew.
    @ParameterizedTest
    @MethodSource("formats")
    void readAnewItIsTheLedgerThatTheSamePagesGiveNow(int format) throws Exception {
        try (Ledger old = Ledger.open(unpacked(format));
                Ledger now = Ledger.openInMemory()) {
            old.recode(PIPELINE::read, _ -> {});
            assertThat(old.check()).isEmpty();
            for (Document page : pages(old)) {
                now.ingest(List.of(PIPELINE.read(page)), PIPELINE::read);
            }
            for (Correction one : old.corrections()) {
                repeat(one, old, now);
            }
            assertThat(old.fingerprint()).isEqualTo(now.fingerprint());
            assertThat(old.counts()).isEqualTo(now.counts());
            assertThat(old.claims()).hasSameSizeAs(now.claims());
            assertThat(old.counts().copies()).isEqualTo(1);
        }
    }

    private static List<Document> pages(Ledger ledger) {
        return ledger.documents().stream()
                .map(line -> ledger.document(line.sha256()))
                .flatMap(Optional::stream)
                .map(StoredDocument::document)
                .toList();
    }

    private static void repeat(Correction one, Ledger old, Ledger now) {
        String id = old.engagement(one.target()).orElseThrow().engagement().id();
        if (one.verb() == Correction.Verb.FIX) {
            now.fix(id, one.slot(), one.value(), one.why(), one.source(), one.by());
        } else {
            now.reject(id, one.why(), one.by());
        }
    }

    @Test
    void thePagesOfAllFormatsAreTheSame() throws Exception {
        List<String> first = column(unpacked(1), "SELECT sha256 FROM document ORDER BY 1");
        assertThat(first).hasSize(PAGES);
        for (int format = 2; format < Schema.version(); format++) {
            assertThat(column(unpacked(format), "SELECT sha256 FROM document ORDER BY 1"))
                    .isEqualTo(first);
        }
    }
}
