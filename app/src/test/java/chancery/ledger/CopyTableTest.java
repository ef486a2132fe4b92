package chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Document;
import chancery.pipeline.Pipeline;
import chancery.pipeline.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Copies in the ledger: marked, counted once, and read with the day of the first of them.
final class CopyTableTest {

    private static final Pipeline PIPELINE = Pipeline.standard();

    private static final String STORY =
            """
            Norwegian Foreign Minister Espen Barth Eide met Indian Foreign Minister Subrahmanyam Jaishankar in Oslo on Monday, the two ministries said.

            The ministers spoke for two hours about fishing rights, shipping lanes and a treaty on trade that both sides hope to sign before long.

            It was the first talk of the two since a dispute over fees in harbours, which had kept their staff busy for most of the spring, was settled by letter.
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
}
