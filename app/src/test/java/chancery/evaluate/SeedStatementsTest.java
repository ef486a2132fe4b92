package chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chancery.acquire.Acquired;
import chancery.acquire.Document;
import chancery.acquire.Source;
import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import chancery.pipeline.Pipeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the five seed pages must come to once they are merged.
@Tag("slow") // reads the seeds
final class SeedStatementsTest {

    private static final Path SEEDS =
            Path.of(System.getProperty("chancery.shared", "../../shared")).resolve("seeds");

    private static final Ledger LEDGER = Ledger.openInMemory();
    private static Optional<Pipeline> pipeline = Optional.empty();

    @BeforeAll
    static void read() {
        assumeTrue(
                Files.isDirectory(SEEDS), "the seed pages are not beside this checkout: " + SEEDS);
        Pipeline ready = Pipeline.standard();
        pipeline = Optional.of(ready);
        try (Stream<Acquired> seeds = Source.read(SEEDS)) {
            seeds.forEach(one -> {
                if (one instanceof Acquired.Taken(Document document)) {
                    LEDGER.ingest(ready.read(document));
                }
            });
        }
    }

    @AfterAll
    static void close() {
        LEDGER.close();
    }

    private static List<Engagement> found(String query) {
        return LEDGER.engagements(Query.parse(query)).stream().map(Entry::engagement).toList();
    }

    @Test
    void theVisitOfFebruaryIsOneEngagementAndTheDisagreementIsShown() {
        List<Engagement> off =
                found("parties:USA,CHN kind:visit from:2023-02 to:2023-02").stream()
                        .filter(visit ->
                                visit.status() == Status.CANCELLED
                                        || visit.status() == Status.POSTPONED)
                        .toList();
        assertThat(off)
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.reports()).extracting(ToldReport::document).hasSize(2);
                    assertThat(visit.disagreements())
                            .filteredOn(differ -> differ.slot().equals("status"))
                            .singleElement()
                            .satisfies(differ ->
                                    assertThat(differ.values())
                                            .extracting(Engagement.Value::value)
                                            .containsExactlyInAnyOrder("cancelled", "postponed"));
                });
    }

    @Test
    void theSummitOfNovemberIsPossibleInOnePageAndHeldInAnother() {
        List<Engagement> summits =
                found("parties:USA,CHN person:Biden person:Xi from:2023-09 to:2023-12");
        assertThat(summits)
                .filteredOn(summit -> summit.status() == Status.HELD)
                .singleElement()
                .satisfies(summit -> {
                    assertThat(summit.kind()).isEqualTo(Kind.MEETING);
                    assertThat(summit.reports())
                            .extracting(told -> told.report().status())
                            .contains(Status.POSSIBLE, Status.HELD);
                });
    }

    @Test
    void theUndatedPageIsDatedWhenAnotherPageTellsItsMeeting() {
        Document second =
                Document.ofItem(
                        Optional.of("second"),
                        Document.Form.ITEM,
                        "National security adviser Jake Sullivan met China's top diplomat Yang Jiechi in Rome on Monday, a White House official said. The talks in a hotel took seven hours.",
                        Optional.of("https://news.example.org/rome"),
                        Optional.of("2022-03-14"),
                        Optional.of("Sullivan meets Yang Jiechi in Rome"),
                        Optional.of("en"));
        LEDGER.ingest(pipeline.orElseThrow().read(second));
        List<Engagement> rome =
                found("parties:USA,CHN kind:meeting person:Sullivan person:Yang place:Rome");
        assertThat(rome)
                .singleElement()
                .satisfies(meeting -> {
                    assertThat(meeting.date().orElseThrow().text()).isEqualTo("2022-03-14");
                    String undated =
                            meeting.reports().stream()
                                    .map(ToldReport::documentId)
                                    .filter(id -> !id.equals("second"))
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(LEDGER.dating(undated))
                            .hasValueSatisfying(dating -> {
                                assertThat(dating.date().text()).isEqualTo("2022-03-14~");
                                assertThat(dating.documents()).containsExactly("second");
                            });
                });
    }
}
