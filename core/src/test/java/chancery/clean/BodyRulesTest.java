package chancery.clean;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Content;
import chancery.acquire.Document;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One page for each rule that cuts or keeps, in the manner of real ones.
final class BodyRulesTest {

    private static final Cleaner CLEANER = new Cleaner();

    private static final String ONE =
            "The ministers of transport of Peru and Bolivia opened a bridge over the border river on"
                    + " Monday, after nine years of building and two changes of plan.";
    private static final String TWO =
            "Lorries had to wait for the ferry until now, for two hours on a good day and for a whole"
                    + " night in the months of rain, drivers said.";
    private static final String THREE =
            "The second bridge, fifty kilometres to the north, is to be ready in two years, and both"
                    + " sides have agreed on who pays for the road to it.";
    private static final String FOREIGN =
            "A singer whom few had heard of a year ago has sold out the largest hall of the capital"
                    + " for three nights, and people stood in line for the rest.";

    @Test
    void aBodyInPartsOfOneNameIsTakenWhole() {
        String part =
                "<section class=\"outer\"><div class=\"box\"><div class=\"text\"><p>%s</p></div></div></section>"
                        + "<section class=\"wide\"><div class=\"pic\"><p>By the river</p></div></section>";
        assertThat(
                        body(
                                "<main><h1>A bridge</h1>"
                                        + part.formatted(ONE)
                                        + part.formatted(TWO)
                                        + part.formatted(THREE)
                                        + "</main>"))
                .isEqualTo(String.join("\n\n", ONE, TWO, THREE));
    }

    @Test
    void anArticleBesideTheOneWithTheHeadlineIsAnotherStory() {
        assertThat(
                        body(
                                "<article class=\"box\"><h1>A bridge</h1><p>%s</p><p>%s</p><p>%s</p></article><article class=\"box\"><p>%s</p></article>"
                                        .formatted(ONE, TWO, THREE, FOREIGN)))
                .isEqualTo(String.join("\n\n", ONE, TWO, THREE));
    }

    @Test
    void theEntriesOfALiveBlogAreTheArticle() {
        assertThat(
                        body(
                                "<article><h1>A bridge</h1><p>The bridge opens: all that happens, here.</p><article><p>%s</p></article><article><p>%s</p></article><article><p>%s</p></article></article>"
                                        .formatted(ONE, TWO, THREE)))
                .contains(ONE, TWO, THREE);
    }

    @Test
    void whatIsNamedForThePaywallIsKeptWhereItHoldsTheText() {
        assertThat(
                        body(
                                "<h1>A bridge</h1><div class=\"story paywall\"><p>%s</p><p>%s</p><p>%s</p></div><div class=\"paywall\"><p>Subscribe for a month.</p></div>"
                                        .formatted(ONE, TWO, THREE)))
                .isEqualTo(String.join("\n\n", ONE, TWO, THREE));
    }

    @Test
    void aPostThatTheArticleQuotesIsPartOfIt() {
        String post = "We shall cross it tonight, all of us, on foot and with music.";
        assertThat(
                        body(
                                "<h1>A bridge</h1><div><p>%s</p><div class=\"social-embed\"><blockquote><p>%s</p></blockquote></div><p>%s</p><p>%s</p></div>"
                                        .formatted(ONE, post, TWO, THREE)))
                .contains(post);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <p>Monday, 5 May 2025, 19:25</p>                                                                       | byline
                    <p><a href="/a">bridges</a>, <a href="/b">rivers</a>, <a href="/c">lorries</a>, <a href="/d">roads</a></p> | links
                    <p>Buyer's guide: <a href="/g">all about bridges</a></p>                                               | links
                    <p>The two ministers on the bridge. Credit: Jo Public/River News</p>                                   | caption
                    <p>Disclaimer: what is written here is nobody's opinion but that of whoever wrote it, and nobody is to be held to it, in no court and under no law, whether or not it was read to the end, and least of all where it was not.</p> | promotion
                    <div class="hidden"><p>Sign here and read on, on paper or on any device of yours.</p></div>             | hidden
                    """)
    void aLineOfFurnitureIsCutWithItsReason(String line, String reason) {
        Article article =
                article(
                        "<h1>A bridge</h1><div>%s<p>%s</p><p>%s</p><p>%s</p></div>"
                                .formatted(
                                        reason.equals("byline") ? line : "",
                                        ONE,
                                        TWO
                                                + (reason.equals("byline")
                                                        ? ""
                                                        : "</p>" + line + "<p>"),
                                        THREE));
        assertThat(article.body()).isEqualTo(String.join("\n\n", ONE, TWO, THREE));
        assertThat(article.cut()).extracting(Cut::reason).contains(reason);
    }

    @Test
    void aHeadingThatIsALinkIsKeptAboveItsText() {
        assertThat(
                        body(
                                "<h1>A bridge</h1><div><p>%s</p><h3><a href=\"/n\">The bridge in the north</a></h3><p>%s</p><h3><a href=\"#self\">The ferry</a></h3><p>%s</p></div>"
                                        .formatted(ONE, THREE, TWO)))
                .contains("The bridge in the north", "The ferry");
    }

    @Test
    void aParagraphBehindTheListOfOtherStoriesIsKeptWhereItStandsBesideTheOthers() {
        String last = "Both ministers then walked across, and back.";
        assertThat(
                        body(
                                "<h1>A bridge</h1><div><p>%s</p><p>%s</p><p>%s</p><p>%s</p><h4>Related stories</h4><ul><li><a href=\"/x\">A singer fills a hall</a></li></ul><p>%s</p></div>"
                                        .formatted(
                                                ONE,
                                                TWO,
                                                THREE,
                                                TWO.replace("two hours", "an hour"),
                                                last)))
                .contains(last)
                .doesNotContain("singer");
    }

    @Test
    void theReadersCommentsEndADump() {
        assertThat(dump(ONE, TWO, THREE, "14 comments", FOREIGN, FOREIGN.replace("three", "four")))
                .isEqualTo(String.join("\n\n", ONE, TWO, THREE));
    }

    @Test
    void aLateListOfOtherStoriesEndsADump() {
        assertThat(dump(ONE, TWO, THREE, "Related stories", "A singer fills a hall", FOREIGN))
                .isEqualTo(String.join("\n\n", ONE, TWO, THREE));
    }

    @Test
    void aHeadingBetweenTwoParagraphsOfADumpIsKept() {
        assertThat(dump(ONE, TWO, "The second bridge", THREE)).contains("The second bridge");
    }

    private static String body(String inside) {
        return article(inside).body();
    }

    private static Article article(String inside) {
        String page =
                "<html><head><title>A bridge</title></head><body>" + inside + "</body></html>";
        return kept(
                Document.ofPage(
                        Optional.of("page"),
                        Document.Form.HTML,
                        Content.of(page.getBytes(UTF_8)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static String dump(String... lines) {
        String page =
                "Home\nWorld\nA bridge is opened\n" + String.join("\n", lines) + "\nImprint\n";
        return kept(Document.ofPage(
                        Optional.of("dump"),
                        Document.Form.TEXT,
                        Content.of(page.getBytes(UTF_8)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .body();
    }

    private static Article kept(Document document) {
        return ((Cleaned.Kept) CLEANER.clean(document)).article();
    }
}
