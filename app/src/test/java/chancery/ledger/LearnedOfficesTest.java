package chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Document;
import chancery.identify.Actor;
import chancery.pipeline.Pipeline;
import chancery.pipeline.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Pages of days that the tables do not reach: who holds an office is known from the pages alone.
class LearnedOfficesTest {

    private static final Pipeline PIPELINE = Pipeline.standard();

    private static final Reading FIRST =
            page(
                    "first",
                    "2041-03-12",
                    "Norwegian Foreign Minister Solveig Raudfjell met Chinese Premier Dong Haoran in Oslo on Monday.");
    private static final Reading SECOND =
            page(
                    "second",
                    "2041-03-28",
                    "Norwegian Foreign Minister Solveig Raudfjell flew to Paris for talks with French President Luc Darvane.");
    private static final Reading THIRD =
            page(
                    "third",
                    "2041-04-09",
                    "German Chancellor Imke Torvald received Norwegian Foreign Minister Solveig Raudfjell in Berlin on Tuesday.");

    /// Names nobody.
    private static final Reading UNNAMED =
            page(
                    "unnamed",
                    "2041-03-26",
                    "The Norwegian foreign minister held talks with Swedish officials in Stockholm on Monday.");

    private static final List<Reading> PAGES = List.of(FIRST, SECOND, THIRD, UNNAMED);

    private static Reading page(String name, String day, String text) {
        return PIPELINE.read(
                Document.ofItem(
                        Optional.of(name),
                        Document.Form.ITEM,
                        text,
                        Optional.empty(),
                        Optional.of(day),
                        Optional.of("News in brief"),
                        Optional.of("en")));
    }

    @Test
    void anOfficeWithoutANameIsNamedOnceThreePagesHaveNamedItsHolder() {
        try (Ledger ledger = Ledger.openInMemory()) {
            ledger.ingest(UNNAMED);
            ledger.ingest(FIRST);
            ledger.ingest(SECOND);
            assertThat(norwegian(ledger)).isEmpty();
            List<Change> changes = ledger.ingest(THIRD).changes();
            assertThat(norwegian(ledger)).contains("Solveig Raudfjell");
            assertThat(changes).anyMatch(change -> change.what() == Change.What.CHANGED);
            assertThat(ledger.check()).isEmpty();
        }
    }

    @Test
    void theSamePagesTellTheSameInWhateverOrderTheyCome() {
        String expected = fingerprint(PAGES);
        Random random = new Random(4);
        List<Reading> shuffled = new ArrayList<>(PAGES);
        for (int i = 0; i < 8; i++) {
            Collections.shuffle(shuffled, random);
            assertThat(fingerprint(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void readingAnewChangesNothing() {
        try (Ledger ledger = Ledger.openInMemory()) {
            ledger.ingest(PAGES);
            String before = ledger.fingerprint();
            ledger.recode(PIPELINE::read, _ -> {});
            assertThat(ledger.fingerprint()).isEqualTo(before);
        }
    }

    @Test
    void theReportItselfStaysAsThePageTellsIt() {
        try (Ledger ledger = Ledger.openInMemory()) {
            ledger.ingest(PAGES);
            assertThat(ledger.reportsOf("unnamed").getFirst().report().parties())
                    .noneMatch(Actor::isPerson);
        }
    }

    private static String fingerprint(List<Reading> pages) {
        try (Ledger ledger = Ledger.openInMemory()) {
            pages.forEach(ledger::ingest);
            return ledger.fingerprint();
        }
    }

    /// The Norwegian of the talks in Stockholm.
    private static Optional<String> norwegian(Ledger ledger) {
        return ledger
                .engagements(Query.parse("parties:NOR,SWE"))
                .getFirst()
                .engagement()
                .parties()
                .stream()
                .filter(party -> party.state().equals(Optional.of("NOR")))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
