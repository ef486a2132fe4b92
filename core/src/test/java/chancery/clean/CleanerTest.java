package chancery.clean;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Content;
import chancery.acquire.Document;
import chancery.acquire.DropReason;
import chancery.trace.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CleanerTest {

    private static final Cleaner CLEANER = new Cleaner();

    private static final String FIRST =
            "The foreign ministers of Norway and Chile met on Tuesday in Oslo to talk about fishing"
                    + " rights in the far south, their offices said.";
    private static final String SECOND =
            "The two sides agreed to set up a working group, which will come together for the first"
                    + " time before the end of the year.";
    private static final String THIRD =
            "It was the first visit of a Chilean minister since the treaty was signed, and both"
                    + " called the talks long and friendly.";

    @Test
    void thePageOfHtmlLosesItsMenuCaptionRelatedStoriesAndFooter() {
        Article article =
                kept(
                        page(
                                """
                                <html lang="en"><head><title>Ministers meet in Oslo</title>
                                <meta property="article:published_time" content="2023-05-09T22:30:00-04:00">
                                </head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
                                <div class="page"><h1>Ministers meet in Oslo</h1>
                                <div class="story-body"><figure><figcaption>The town hall, seen from the harbour on a day in spring.</figcaption></figure>
                                <p>%s</p><p>%s</p><p><a href="/x">Read more: Something else happened elsewhere</a></p><p>%s</p></div>
                                <div class="related-stories"><h3>Related</h3><p>The president of another state met the king of a third one on Friday, an aide said.</p></div>
                                </div><footer><p>All rights reserved by the owner of this page, who may be reached by post.</p></footer>
                                </body></html>
                                """
                                        .formatted(FIRST, SECOND, THIRD)));
        assertThat(article.body()).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
        assertThat(article.headline().map(h -> h.in(article.pageText())))
                .contains("Ministers meet in Oslo");
        assertThat(article.published())
                .isEqualTo(
                        new PublicationDate.Known(
                                LocalDate.of(2023, 5, 9), Clue.META_TAG, Optional.empty()));
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.cut()).extracting(Cut::reason).contains("menu", "caption", "related");
    }

    @Test
    void whatRunsOnForMegabytesIsReadForItsFirstMillionLetters() {
        String endless =
                IntStream.range(0, 20_000)
                        .mapToObj(
                                "The ministers of %s states met on a Tuesday in spring. "
                                        ::formatted)
                        .collect(Collectors.joining());
        Article article = kept(text(FIRST + "\n\n" + endless + "\n\n" + SECOND));
        assertThat(article.paragraphs().getLast().end()).isEqualTo(1_000_000);
        assertThat(article.cut()).extracting(Cut::reason).contains("overlong");
    }

    @Test
    void paragraphsAreSpansOfThePageTextAndNeverCrossACut() {
        Article article =
                kept(
                        page(
                                "<body><h1>Talks</h1><div><p>%s</p><aside>Sign up</aside><p>%s</p></div></body>"
                                        .formatted(FIRST, SECOND)));
        for (Span paragraph : article.paragraphs()) {
            assertThat(article.cut()).noneMatch(cut -> cut.span().overlaps(paragraph));
        }
    }

    @Test
    void aDumpKeepsItsRunOfSentencesAndLeavesOutTickerMenuAndTeaser() {
        String dump =
                String.join(
                        "\n",
                        "Home",
                        "World",
                        "Sport",
                        "BREAKING",
                        "President of a far state to meet the king of another one today: source",
                        "Ministers meet in Oslo to talk about fishing",
                        "9 May 2023 07:45",
                        FIRST,
                        SECOND,
                        "Read next: A story that is not this one",
                        THIRD,
                        "Governor of a province allows use of long pipes for deeper wells in hills",
                        "The governor has allowed the use of long pipes for deeper wells, an aide said.");
        Article article = kept(text(dump));
        assertThat(article.body()).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
        assertThat(article.published().anchor()).contains(LocalDate.of(2023, 5, 9));
        assertThat(article.headline().map(h -> h.in(dump)))
                .contains("Ministers meet in Oslo to talk about fishing");
    }

    @Test
    void aRowOfButtonsBetweenHeadlineAndStoryIsNoHeadline() {
        String dump =
                String.join(
                        "\n",
                        "World",
                        "The Lantern Post > World > Europe",
                        "Norway weighs fishing rights before ministers see Lithuania's envoy",
                        "By Idris Falk",
                        "Share Tweet Send Print Listen",
                        FIRST,
                        SECOND,
                        THIRD);
        Article article = kept(text(dump));
        assertThat(article.headline().map(h -> h.in(dump)))
                .contains("Norway weighs fishing rights before ministers see Lithuania's envoy");
    }

    @Test
    void aStampThatTheOfficesNamedContradictIsDisputedAndTheTextWins() {
        Article article =
                kept(
                        text(
                                """
                                A courtesy call in Assembly week
                                Date:2025-03-02 07:41:15
                                NEW YORK (AP) — Secretary of State Antony Blinken took an hour on Monday for a guest from Asia on the sidelines of the U.N. General Assembly, his staff told reporters.
                                They expect President Joe Biden to see the guest's chief at the Asia-Pacific Economic Cooperation meeting in San Francisco in November.
                                Two colleagues, Treasury Secretary Janet Yellen and Commerce Secretary Gina Raimondo, made the journey the other way over the summer.
                                Last month the guest's country pressed for an expansion of the BRICS group, which has invited new members.
                                """));
        assertThat(article.agency()).contains("AP");
        assertThat(article.published())
                .isInstanceOfSatisfying(
                        PublicationDate.Disputed.class,
                        disputed -> {
                            assertThat(disputed.pageSays().day()).isEqualTo("2025-03-02");
                            assertThat(disputed.textImplies().day()).isEqualTo("2023-09-18");
                            assertThat(disputed.reasons())
                                    .anyMatch(reason -> reason.contains("Antony Blinken"));
                        });
    }

    @Test
    void aFormerOfficeHolderDisputesNothing() {
        Article article =
                kept(
                        item(
                                "A lecture",
                                "Former Secretary of State Antony Blinken gave a lecture on Monday.",
                                "2025-10-06"));
        assertThat(article.published()).isInstanceOf(PublicationDate.Known.class);
    }

    @Test
    void anItemIsItsTitleABlankLineAndItsTextLessItsButtons() {
        Article article =
                kept(
                        item(
                                "Ministers &amp; envoys",
                                "<p>"
                                        + FIRST
                                        + "</p><ul><li><a href=\"/x\">Another story</a></li></ul> <a href=\"/y\">Continue reading...</a>",
                                "2023-05-09"));
        assertThat(article.pageText()).startsWith("Ministers & envoys\n\n" + FIRST);
        assertThat(article.body()).isEqualTo(FIRST);
    }

    @Test
    void hardWrappedLinesMakeParagraphsThatEndAtBlankLines() {
        Article article =
                kept(
                        item(
                                "Readout",
                                """

                                The adviser met his counterpart on Tuesday and spoke about the ways in
                                which the two states could better manage the channels between them, the
                                office said.

                                They will meet again in the autumn, when the leaders of both states are
                                to come together.

                                \\###
                                """,
                                "2023-05-09"));
        assertThat(article.paragraphs()).hasSize(2);
        assertThat(article.body()).doesNotContain("###");
    }

    @Test
    void aShortEnglishItemFullOfNamesIsEnglish() {
        assertThat(
                        kept(item(
                                        "Xi and Lula meet",
                                        "Xi Jinping met with Luiz Inácio Lula da Silva on Friday.",
                                        "2023-04-14"))
                                .language())
                .isEqualTo("en");
    }

    @Test
    void bytesOfAnUndeclaredCharacterSetAreReadAsWindows1252() {
        Document page =
                Document.ofPage(
                        Optional.of("latin"),
                        Document.Form.HTML,
                        Content.of(
                                "<p>Der Präsident traf am Dienstag die Außenministerin, um über die Verträge zu sprechen.</p>"
                                        .getBytes(
                                                java.nio.charset.Charset.forName("windows-1252"))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        Article article = kept(page);
        assertThat(article.body()).contains("Präsident", "Außenministerin", "über");
        assertThat(article.language()).isEqualTo("de");
    }

    @Test
    void aPageWithoutRunningTextIsDropped() {
        assertThat(CLEANER.clean(page("<nav><a href='/'>Home</a></nav>")))
                .isInstanceOfSatisfying(
                        Cleaned.Dropped.class,
                        dropped ->
                                assertThat(dropped.drop().reason()).isEqualTo(DropReason.NO_BODY));
    }

    @Test
    void aHundredThousandNestedTagsAreReadWithoutOverflow() {
        String deep = "<div>".repeat(100_000) + "<p>" + FIRST + "</p>";
        assertThat(CLEANER.clean(page(deep))).isNotNull();
    }

    @Test
    void theSamePageGivesTheSameArticle() {
        Document page = page("<h1>Talks</h1><p>" + FIRST + "</p><p>" + SECOND + "</p>");
        assertThat(List.of(CLEANER.clean(page))).isEqualTo(List.of(new Cleaner().clean(page)));
    }

    private static Article kept(Document document) {
        assertThat(CLEANER.clean(document)).isInstanceOf(Cleaned.Kept.class);
        return ((Cleaned.Kept) CLEANER.clean(document)).article();
    }

    private static Document page(String html) {
        return of(Document.Form.HTML, html);
    }

    private static Document text(String dump) {
        return of(Document.Form.TEXT, dump);
    }

    private static Document of(Document.Form form, String text) {
        return Document.ofPage(
                Optional.of("page"),
                form,
                Content.of(text.getBytes(UTF_8)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Document item(String title, String text, String stamp) {
        return Document.ofItem(
                Optional.of("item"),
                Document.Form.ITEM,
                text,
                Optional.empty(),
                Optional.of(stamp),
                Optional.of(title),
                Optional.empty());
    }
}
