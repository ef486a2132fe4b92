package chancery.ledger;

import static chancery.ledger.Told.held;
import static chancery.ledger.Told.person;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Document;
import chancery.identify.Actor;
import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.pipeline.EngagementJson;
import chancery.pipeline.Pipeline;
import chancery.pipeline.Reading;
import chancery.pipeline.ReportJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerTest {

    private static final Actor BLINKEN = person("Antony Blinken", "USA");
    private static final Actor WANG = person("Wang Yi", "CHN");

    private static Told.ReportDraft munich() {
        return held(Kind.MEETING, BLINKEN, WANG)
                .on("2023-02-18")
                .at("Munich", "DEU")
                .about("taiwan");
    }

    private static final List<Reading> MUNICH =
            List.of(
                    Told.reading("a", "2023-02-18", munich()),
                    Told.reading("b", "2023-02-19", munich().on("2023-02-18~")),
                    Told.reading(
                            "c", "2023-02-10", munich().status(Status.POSSIBLE).on("2023-02")));

    @Test
    void threePagesOfOneMeetingAreOneEngagement() {
        try (Ledger ledger = Ledger.openInMemory()) {
            ledger.ingest(MUNICH);
            List<Entry> found = ledger.engagements(Query.parse("parties:USA,CHN text:taiwan"));
            assertThat(found).hasSize(1);
            assertThat(found.getFirst().engagement().reports()).hasSize(3);
            assertThat(found.getFirst().engagement().status()).isEqualTo(Status.HELD);
            assertThat(found.getFirst().engagement().history()).hasSize(2);
            assertThat(EngagementJson.write(found.getFirst().engagement(), List.of()))
                    .startsWith("{\"engagement\":\"E-");
        }
    }

    @Test
    void whoIsNamedInWhichOfficeIsKeptWithTheWords() {
        Document page =
                Document.ofItem(
                        Optional.of("page"),
                        Document.Form.ITEM,
                        "Slovak Foreign Minister Radim Teskovar met his Icelandic counterpart in Valletta on Monday.",
                        Optional.empty(),
                        Optional.of("2023-03-14"),
                        Optional.of("Slovakia and Iceland talk"),
                        Optional.of("en"));
        try (Ledger ledger = Ledger.openInMemory()) {
            ledger.ingest(Pipeline.standard().read(page));
            assertThat(ledger.seenInOffice("Radim Teskovar"))
                    .containsExactly(
                            new SeenInOffice(
                                    "Radim Teskovar",
                                    "Foreign Minister",
                                    "SVK",
                                    "page",
                                    Optional.of("2023-03-14"),
                                    "Slovak Foreign Minister Radim Teskovar"));
        }
    }

    @Test
    void theSamePageAgainChangesNothing() {
        try (Ledger ledger = Ledger.openInMemory()) {
            ledger.ingest(MUNICH);
            String before = ledger.fingerprint();
            assertThat(ledger.ingest(MUNICH)).noneMatch(Ingested::isNew);
            assertThat(ledger.fingerprint()).isEqualTo(before);
            assertThat(ledger.counts().documents()).isEqualTo(3);
        }
    }

    @Test
    void aFileKeepsWhatItWasTold(@TempDir Path folder) {
        Path file = folder.resolve("ledger.db");
        String fingerprint;
        try (Ledger ledger = Ledger.open(file)) {
            MUNICH.forEach(ledger::ingest);
            fingerprint = ledger.fingerprint();
        }
        try (Ledger ledger = Ledger.open(file)) {
            assertThat(ledger.fingerprint()).isEqualTo(fingerprint);
            StoredDocument stored = ledger.document("a").orElseThrow();
            assertThat(stored.article()).isEqualTo(MUNICH.getFirst().article());
            assertThat(ledger.reportsOf("a").getFirst().report())
                    .isEqualTo(MUNICH.getFirst().reports().getFirst());
            assertThat(ReportJson.write(MUNICH.getFirst())).contains("\"document\":\"a\"");
        }
    }
}
