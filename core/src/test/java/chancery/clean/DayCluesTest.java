package chancery.clean;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Content;
import chancery.acquire.Document;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where the day of a page comes from, and what speaks against a stamp.
final class DayCluesTest {

    private static final Cleaner CLEANER = new Cleaner();
    private static final String TEXT =
            "<p>The ministers of transport opened a bridge over the border river, after nine years of"
                    + " building and two changes of plan.</p><p>Lorries had to wait for the ferry until"
                    + " now, for a whole night in the months of rain, drivers said.</p>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # behind the text, in a block named for it
                    <h1>A bridge</h1>%s<div class="author">jo am 29.12.2010, 13:36 Uhr</div>                       | 2010-12-29
                    # what is called the day of an update comes before a day in the head
                    <h1>A bridge</h1><p>Version 3, 29 June 2007</p>%s<p>Updated: 2016/11/18 06:31</p>               | 2016-11-18
                    # months of the Levant beside those of Egypt
                    <h1>A bridge</h1><div>24 نيسان / أبريل 2020</div>%s                                               | 2020-04-24
                    """)
    void aLineGivesTheDay(String page, String day) {
        assertThat(published(page.formatted(TEXT)).anchor()).contains(LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # 10 in the morning in Greenwich is no other day in any newsroom
                    2020-07-09T10:04:04Z,      2020-07-09
                    # 2 in the morning is still the day before in America
                    2020-07-09T02:04:04Z,      2020-07-08
                    """)
    void theAddressIsBelievedWhereItsDayWasThatDaySomewhere(String stamp, String day) {
        assertThat(
                        published(
                                        "<link rel=\"canonical\" href=\"https://news.example.org/2020/07/08/bridge\"><script type=\"application/ld+json\">{\"datePublished\": \"%s\"}</script><h1>A bridge</h1>%s"
                                                .formatted(stamp, TEXT))
                                .anchor())
                .contains(LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2023-07-26 | Guests arrived for the 70th anniversary of the end of the Korean War.                      | Known
                    2025-02-26 | Guests arrived for the 70th anniversary of the end of the Korean War.                      | Interval
                    2023-06-05 | They landed on the anniversary of the crackdown on Tiananmen Square.                       | Known
                    2025-01-05 | They landed on the anniversary of the crackdown on Tiananmen Square.                       | Disputed or open
                    2022-12-30 | The line to the south is cut after more than 10 months of war in Ukraine.                  | Known
                    2024-07-30 | The line to the south is cut after more than 10 months of war in Ukraine.                  | Interval
                    2022-12-30 | The line to the south is cut after ten bad months of war in Ukraine.                       | Known
                    2023-10-17 | Two guests arrived in Beijing to eat at the Belt and Road forum.                           | Known
                    2025-05-17 | Two guests arrived in Beijing to eat at the Belt and Road forum.                           | Disputed or open
                    2022-10-11 | President Michel Aoun will thank President Joe Biden for his help.                         | Known
                    2024-05-11 | President Michel Aoun will thank President Joe Biden for his help.                         | Interval
                    # titles are used for some weeks more
                    2022-11-20 | President Michel Aoun will thank President Joe Biden for his help.                         | Known
                    """)
    void aStampIsHeldAgainstWhatTheTextTells(String stamp, String text, String standing) {
        String found = item(stamp, text, CLEANER).getClass().getSimpleName();
        if (standing.equals("Known")) {
            assertThat(found).isEqualTo("Known");
        } else {
            assertThat(found).isNotEqualTo("Known");
        }
    }

    @Test
    void aCollectionThatIsOftenContradictedIsNotBelievedWhereNothingSupportsItsStamps() {
        StampCheck wrong = new StampCheck();
        StampCheck right = new StampCheck();
        for (int i = 0; i < 8; i++) {
            String told =
                    i < 3
                            ? "President Michel Aoun will thank President Joe Biden for his help."
                            : "The ministers of transport opened a bridge over the river.";
            wrong.add(document("2024-05-11", told));
            right.add(document("2022-10-11", told));
        }
        assertThat(wrong.verdict()).isEqualTo(Stamps.CHECKED);
        assertThat(wrong.contradicted()).isEqualTo(3);
        assertThat(right.verdict()).isEqualTo(Stamps.BELIEVED);
        Cleaner strict = new Cleaner(wrong.verdict());
        assertThat(item("2024-05-11", "The ministers opened a bridge over the river.", strict))
                .isInstanceOf(PublicationDate.Unknown.class);
        assertThat(item("2023-06-28", "They sat down on Tuesday, June 27, 2023.", strict))
                .isInstanceOf(PublicationDate.Known.class);
    }

    private static PublicationDate published(String inside) {
        String page =
                "<html><head><title>A bridge</title></head><body>" + inside + "</body></html>";
        return published(
                Document.ofPage(
                        Optional.of("page"),
                        Document.Form.HTML,
                        Content.of(page.getBytes(UTF_8)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                CLEANER);
    }

    private static PublicationDate item(String stamp, String text, Cleaner cleaner) {
        return published(document(stamp, text), cleaner);
    }

    private static Document document(String stamp, String text) {
        return Document.ofItem(
                Optional.of("item-" + text.length()),
                Document.Form.ITEM,
                text,
                Optional.empty(),
                Optional.of(stamp),
                Optional.of("News of the day"),
                Optional.of("en"));
    }

    private static PublicationDate published(Document document, Cleaner cleaner) {
        return ((Cleaned.Kept) cleaner.clean(document)).article().published();
    }
}
