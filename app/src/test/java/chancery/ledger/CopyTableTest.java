package chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Document;
import chancery.clean.TextPrint;
import chancery.pipeline.Pipeline;
import chancery.pipeline.Reading;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Copies in the ledger: marked, counted once, and read with the day of the first of them.
final class CopyTableTest {

    private static final Pipeline PIPELINE = Pipeline.standard();

    @TempDir private Path folder = Path.of("");

    private static final String STORY =
            """
            Norwegian Foreign Minister Espen Barth Eide met Indian Foreign Minister Subrahmanyam Jaishankar in Oslo on Monday, the two ministries said.

            The ministers spoke for two hours about fishing rights, shipping lanes and a treaty on trade that both sides hope to sign before long.

            It was the first talk of the two since a dispute over fees in harbours, which had kept their staff busy for most of the spring, was settled by letter.
            """;

    private static final String GARDEN =
            """
            The gardens behind the old mill open again in spring, with new paths, a pond and benches in the shade of six lime trees that were planted by pupils.

            Whoever comes early may take seeds home, as long as there are some, and learn how herbs are dried, how hats are woven from straw and how bees live.
            """;

    private static final String SHORT = STORY.substring(0, STORY.indexOf("It was the first"));

    private static final Document FIRST = page("first", "2024-06-04", "Ministers meet", STORY);
    private static final Document SAME_DAY = page("same", "2024-06-05", "Fish and ships", STORY);
    private static final Document CUT = page("cut", "2024-06-05", "In brief", SHORT);
    private static final Document LATE = page("late", "2025-11-12", "Great news today", STORY);
    private static final Document OWN =
            page(
                    "own",
                    "2024-06-04",
                    "A visitor in Oslo",
                    """
                    Espen Barth Eide, the Norwegian foreign minister, held talks with his Indian counterpart, Subrahmanyam Jaishankar, in Oslo on Monday.

                    A reporter who saw the visitor leave says that he was in good spirits and bought two woollen hats near the town hall.
                    """);

    private static Document page(String id, String stamp, String title, String text) {
        return Document.ofItem(
                Optional.of(id),
                Document.Form.ITEM,
                text,
                Optional.of("https://" + id + ".example.org/"),
                Optional.of(stamp),
                Optional.of(title),
                Optional.empty());
    }

    private static List<Ingested> ingest(Ledger ledger, Document... documents) {
        List<Reading> readings = List.of(documents).stream().map(PIPELINE::read).toList();
        return ledger.ingest(readings, PIPELINE::read);
    }

    private static Optional<String> copyOf(Ledger ledger, Document document) {
        return ledger.document(document.sha256()).flatMap(StoredDocument::copyOf);
    }

    @Test
    void theEarliestOfThreeCopiesIsTheOriginAndTheOthersAreNoWitnesses() {
        try (Ledger ledger = Ledger.openInMemory()) {
            ingest(ledger, CUT, SAME_DAY, FIRST, OWN);
            assertThat(copyOf(ledger, FIRST)).isEmpty();
            assertThat(copyOf(ledger, SAME_DAY)).contains(FIRST.sha256());
            assertThat(copyOf(ledger, CUT)).contains(FIRST.sha256());
            assertThat(copyOf(ledger, OWN)).isEmpty();
            List<Entry> all = ledger.engagements(Query.all());
            assertThat(all).hasSize(1);
            assertThat(all.getFirst().engagement().reports()).hasSize(4);
            assertThat(all.getFirst().engagement().independentReports()).isEqualTo(2);
            assertThat(ledger.counts().copies()).isEqualTo(2);
        }
    }

    @Test
    void aRepostWithAFalseStampIsReadWithTheDayOfTheFirst() {
        try (Ledger ledger = Ledger.openInMemory()) {
            ingest(ledger, LATE);
            assertThat(day(ledger)).isEqualTo("2025-11-10");
            ingest(ledger, FIRST);
            assertThat(day(ledger)).isEqualTo("2024-06-03");
            String published =
                    ledger.documents().stream()
                            .filter(line -> line.id().equals("late"))
                            .findFirst()
                            .flatMap(DocumentLine::published)
                            .orElseThrow();
            assertThat(published).isEqualTo("2024-06-04");
            assertThat(ledger.check()).isEmpty();
        }
    }

    private static String day(Ledger ledger) {
        List<Entry> all = ledger.engagements(Query.all());
        assertThat(all).hasSize(1);
        return all.getFirst().engagement().date().orElseThrow().text();
    }

    @Test
    void theOrderOfArrivalDoesNotMatterNorDoesReadingAnew() {
        List<Document> pages = new ArrayList<>(List.of(FIRST, SAME_DAY, CUT, LATE, OWN));
        List<String> fingerprints = new ArrayList<>();
        for (int seed = 0; seed < 6; seed++) {
            Collections.shuffle(pages, new Random(seed));
            try (Ledger ledger = Ledger.openInMemory()) {
                pages.forEach(page -> ingest(ledger, page));
                fingerprints.add(ledger.fingerprint());
                assertThat(ledger.recode(PIPELINE::read, _ -> {}).changed()).isZero();
                fingerprints.add(ledger.fingerprint());
                assertThat(ledger.check()).isEmpty();
            }
        }
        assertThat(fingerprints.stream().distinct()).hasSize(1);
    }

    @Test
    void readingAnewByOtherRulesMovesCopiesAsWell() {
        try (Ledger ledger = Ledger.openInMemory()) {
            ingest(ledger, FIRST, SAME_DAY);
            ledger.recode(
                    (document, day) ->
                            document.equals(SAME_DAY)
                                    ? new Reading(
                                            document, Optional.empty(), Optional.empty(), List.of())
                                    : PIPELINE.read(document, day),
                    _ -> {});
            assertThat(copyOf(ledger, SAME_DAY)).isEmpty();
            ledger.recode(PIPELINE::read, _ -> {});
            assertThat(copyOf(ledger, SAME_DAY)).contains(FIRST.sha256());
        }
    }

    /// More texts than speak for a key: those that come first are pairs until others silence them.
    @Test
    void ofManyCopiesWhoIsAPairDoesNotDependOnTheOrderEither() throws Exception {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < TextPrint.SPEAKERS + 26; i++) {
            String word = Integer.toString(i, 2).replace('0', 'o').replace('1', 'l');
            readings.add(
                    PIPELINE.read(
                            page(
                                    "copy-" + i,
                                    "2024-06-%02d".formatted(1 + i % 28),
                                    "Hats and herbs",
                                    GARDEN + "\nA friend of " + word + " wrote so.")));
        }
        List<List<String>> pairs = new ArrayList<>();
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(readings, new Random(seed));
            Path file = folder.resolve(seed + ".db");
            try (Ledger ledger = Ledger.open(file)) {
                readings.forEach(reading -> ledger.ingest(List.of(reading), PIPELINE::read));
                pairs.add(pairs(file));
                assertThat(ledger.check()).isEmpty();
                assertThat(ledger.counts().copies()).isEqualTo(readings.size() - 1);
                if (seed == 0) {
                    takeOutAndIn(ledger, readings);
                    pairs.add(pairs(file));
                }
            }
        }
        assertThat(pairs.stream().distinct()).hasSize(1);
        assertThat(pairs.getFirst()).hasSizeLessThan(readings.size() * (readings.size() - 1));
    }

    /// Some pages are read as nothing and then as before, so that others are called to speak and
    /// silenced again.
    private static void takeOutAndIn(Ledger ledger, List<Reading> readings) {
        Set<String> some =
                readings.stream()
                        .limit(9)
                        .map(reading -> reading.document().sha256())
                        .collect(Collectors.toSet());
        ledger.recode(
                (document, day) ->
                        some.contains(document.sha256())
                                ? new Reading(
                                        document, Optional.empty(), Optional.empty(), List.of())
                                : PIPELINE.read(document, day),
                _ -> {});
        ledger.recode(PIPELINE::read, _ -> {});
    }

    private static List<String> pairs(Path file) throws SQLException {
        String query =
                """
                SELECT d.name || ' ' || e.name FROM copy_pair p
                JOIN copy_document c ON c.text = p.one JOIN document d ON d.id = c.document
                JOIN copy_document o ON o.text = p.other JOIN document e ON e.id = o.document
                ORDER BY 1
                """;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> pairs = new ArrayList<>();
            while (rows.next()) {
                pairs.add(rows.getString(1));
            }
            return pairs;
        }
    }
}
