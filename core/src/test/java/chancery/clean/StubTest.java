package chancery.clean;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Acquired;
import chancery.acquire.Content;
import chancery.acquire.Document;
import chancery.acquire.DropReason;
import chancery.acquire.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pages that show no whole article are dropped and say why; those that only look so are kept.
final class StubTest {

    private static final Cleaner CLEANER = new Cleaner();

    private static final String LEAD =
            "The foreign ministers of Norway and Chile met on Tuesday in Oslo to talk about fishing"
                    + " rights in the far south, their offices said.";

    @ParameterizedTest(name = "{0} is {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a teaser and a notice   | <h1>Talks</h1><div><p>%s</p><div class="x"><p>Subscribe to continue reading this story.</p></div></div> | PAYWALL
                    a German notice         | <h1>Talks</h1><div><p>%s</p><p>Jetzt weiterlesen mit dem Probeabo</p></div>                            | PAYWALL
                    a locked beginning      | <script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script><h1>Talks</h1><p>%s</p> | PAYWALL
                    a login form            | <h1>Log in</h1><form><input type="password"></form><p>You can use your number or your address here.</p> | PAYWALL
                    a gallery               | <script type="application/ld+json">{"@type":"ImageGallery"}</script><h1>The talks in pictures</h1><p>%s</p> | GALLERY
                    what a server says      | <h1>One moment</h1><p>Please enable JavaScript and cookies to go on, since we have to know that you are a person.</p> | NO_BODY
                    """)
    void aPageWithoutAWholeArticleIsDropped(String what, String html, DropReason reason) {
        assertThat(CLEANER.clean(page("<body>" + html.formatted(LEAD) + "</body>")))
                .as(what)
                .isInstanceOfSatisfying(
                        Cleaned.Dropped.class,
                        dropped -> assertThat(dropped.drop().reason()).isEqualTo(reason));
    }

    @Test
    void aShortReportWithALoginFormInItsMenuIsKept() {
        String html =
                "<body><nav><form><input type='password'></form><p>Sign in</p></nav><h1>Talks</h1><p>"
                        + LEAD
                        + "</p></body>";
        assertThat(CLEANER.clean(page(html))).isInstanceOf(Cleaned.Kept.class);
    }

    @Test
    void aLockedPageThatShowsAllOfItsTextIsKept() {
        String html =
                """
                <body><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False","articleBody":"%s"}</script>
                <h1>Talks</h1><p>%s</p></body>\
                """
                        .formatted(LEAD, LEAD);
        assertThat(CLEANER.clean(page(html))).isInstanceOf(Cleaned.Kept.class);
    }

    @Test
    void aPdfUnderTheNameOfAPageIsDroppedAsBinary(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        Files.write(file, "%PDF-1.7\n%\u00e2\u00e3 1 0 obj".getBytes(UTF_8));
        try (var input = Source.read(file)) {
            assertThat(input.toList())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Acquired.Refused.class,
                            refused ->
                                    assertThat(refused.drop().reason())
                                            .isEqualTo(DropReason.BINARY));
        }
        assertThat(CLEANER.clean(page("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj " + LEAD)))
                .isInstanceOfSatisfying(
                        Cleaned.Dropped.class,
                        dropped ->
                                assertThat(dropped.drop().reason()).isEqualTo(DropReason.BINARY));
    }

    @Test
    void aPageOfMoreThanFiftyMegabytesIsDropped() {
        byte[] start = "<html><body><p>".getBytes(UTF_8);
        byte[] bytes = new byte[51 * 1024 * 1024];
        java.util.Arrays.fill(bytes, (byte) 'a');
        System.arraycopy(start, 0, bytes, 0, start.length);
        try (var input = Source.read(new ByteArrayInputStream(bytes), "large")) {
            assertThat(input.toList())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Acquired.Refused.class,
                            refused ->
                                    assertThat(refused.drop().reason())
                                            .isEqualTo(DropReason.TOO_LARGE));
        }
    }

    @Test
    void aMillionNestedTagsAreReadInSeconds() {
        long begun = System.nanoTime();
        Cleaned cleaned = CLEANER.clean(page("<div>".repeat(1_000_000) + "<p>" + LEAD + "</p>"));
        assertThat(cleaned).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aPageThatNamesTheWrongCharacterSetIsReadByItsBytes() {
        String html =
                "<html><head><meta charset='utf-8'></head><body><h1>Gespräche</h1><p>Die Außenministerin und der Präsident sprachen am Dienstag über Fische, Häfen und Gebühren für größere Schiffe.</p></body>";
        byte[] bytes = html.getBytes(Charset.forName("windows-1252"));
        Document document =
                Document.ofPage(
                        Optional.of("page"),
                        Document.Form.HTML,
                        Content.of(bytes),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertThat(CLEANER.clean(document))
                .isInstanceOfSatisfying(
                        Cleaned.Kept.class,
                        kept ->
                                assertThat(kept.article().body())
                                        .contains("Außenministerin", "Präsident", "Gebühren"));
    }

    private static Document page(String html) {
        return Document.ofPage(
                Optional.of("page"),
                Document.Form.HTML,
                Content.of(html.getBytes(UTF_8)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
