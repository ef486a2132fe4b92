package chancery.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Content;
import chancery.acquire.Document;
import chancery.ledger.Ledger;
import chancery.pipeline.Pipeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What people read in exports is in their words, and no day is made up.
final class ExportWordsTest {

    private static final String PAGE =
            """
            <!doctype html><html><head><title>Two ministers on an island - Quayside</title>
            <meta property="article:published_time" content="2022-07-10T08:00:00Z"></head><body>
            <nav><a href="/">Home</a> <a href="/world">World</a></nav>
            <article><h1>Two ministers talk for five hours on an island</h1>
            <p>Secretary of State Antony Blinken met Chinese Foreign Minister Wang Yi in Bali on Saturday and spoke with
            him for five hours, officials of both sides said when the doors had opened again.</p>
            <p>Neither of them wanted to call the day a turn, but both agreed that there had been fewer such days than there
            should have been, and that the next one ought to come before the year is out.</p></article>
            </body></html>
            """;

    private static final Ledger LEDGER = Ledger.openInMemory();

    @BeforeAll
    static void fill() {
        Pipeline pipeline = Pipeline.standard();
        LEDGER.ingest(
                pipeline.read(
                        Document.ofPage(
                                Optional.of("island"),
                                Document.Form.HTML,
                                Content.of(PAGE.getBytes(UTF_8)),
                                Optional.of(UTF_8),
                                Optional.empty(),
                                Optional.empty())));
        LEDGER.ingest(
                pipeline.read(
                        Document.ofItem(
                                Optional.of("year"),
                                Document.Form.TEXT,
                                "Indian Prime Minister Narendra Modi visited Moscow in 2015.",
                                Optional.empty(),
                                Optional.of("2023-05-01"),
                                Optional.empty(),
                                Optional.of("en"))));
    }

    @AfterAll
    static void close() {
        LEDGER.close();
    }

    private static String written(String format, Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.named(format).write(Export.of(LEDGER, "", table), out);
        return out.toString(UTF_8);
    }

    private static String written(String format) throws IOException {
        return written(format, Table.ENGAGEMENTS);
    }

    @Test
    void theLedgerHasWhatTheTestsAreAbout() throws IOException {
        assertThat(written("csv")).contains(",2022-07-09,", ",2015,");
    }

    @Test
    void aPageIsListedUnderItsHeadline() throws IOException {
        assertThat(written("csv", Table.DOCUMENTS))
                .contains("Two ministers talk for five hours on an island");
    }

    @Test
    void aTimelineSpeaksToReaders() throws IOException {
        assertThat(written("timelinejs"))
                .contains("\"9 July 2022\"", "\"2015\"", "Narendra Modi, Russia", "told by 1 page")
                .doesNotContain("RUS", "independent");
    }

    @Test
    void aCalendarKeepsNobodyBusy() throws IOException {
        assertThat(written("ics"))
                .contains("TRANSP:TRANSPARENT", "DESCRIPTION:9 July 2022\\; told by 1 page");
    }

    @Test
    void whatIsKnownToAYearIsNoEventOfADay() throws IOException {
        assertThat(written("icews")).contains("\t2022-07-09\t").doesNotContain("2015");
        assertThat(written("plover")).contains("2022-07-09").doesNotContain("2015");
    }
}
