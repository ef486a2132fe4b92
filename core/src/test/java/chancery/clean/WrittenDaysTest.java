package chancery.clean;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Document;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrittenDaysTest {

    private static final Cleaner CLEANER = new Cleaner();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2023-06-28 | The two ministers sat down in Lima on Tuesday, June 27, for an hour.       | Known
                    2025-01-28 | The two ministers sat down in Lima on Tuesday, June 27, for an hour.       | Interval
                    2025-01-28 | FILE - The two ministers in Lima, Tuesday, June 27, 2023.                  | Known
                    2025-01-28 | The ministers in Lima, Tuesday, June 27, 2023 (Pool Image, Jo Public)      | Interval
                    2025-01-28 | The ministers in Lima on June 27, 2023. (Jo Public/AFP via Getty Images)   | Interval
                    2023-09-12 | The delegates met virtually on September 8 and agreed on a text.            | Known
                    2025-04-12 | The delegates met virtually on September 8 and agreed on a text.            | Interval
                    2023-05-20 | The ministers ate fish at the G7 Summit in Hiroshima on Friday.            | Known
                    2024-12-20 | The ministers ate fish at the G7 Summit in Hiroshima on Friday.            | Interval
                    2024-06-20 | President Biden will see the delegates on the lawn.                        | Known
                    2026-02-20 | President Biden will see the delegates on the lawn.                        | Interval
                    2023-11-24 | President-elect Milei will see the delegates on the lawn.                  | Known
                    """)
    void aStampIsHeldAgainstTheDaysOfTheText(String stamp, String text, String standing) {
        assertThat(published(stamp, text).getClass().getSimpleName()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    04/03/2023 12/28/2022 | false | true
                    04/03/2023 28/12/2022 | true  | false
                    04/03/2023            | true  | true
                    04.03.2023 12.28.2022 | false | false
                    """)
    void numbersOfOtherDaysTellWhetherTheMonthIsFirst(
            String page, boolean american, boolean monthFirst) {
        assertThat(DayReader.isMonthFirst(page, american)).isEqualTo(monthFirst);
    }

    @Test
    void anArticleThatGoesOnElsewhereIsOfTheDayInThatAddress() {
        String text =
                """
                <p>The two ministers sat down in Lima on Tuesday for an hour and a half of talks.</p>
                <a href="https://news.example.org/world/2023/jun/27/talks-in-lima">Continue reading...</a>
                """;

        assertThat(published("2025-01-28", text).anchor()).contains(LocalDate.of(2023, 6, 27));
    }

    @Test
    void oneLinkToAnOldArticleSaysNothing() {
        String text =
                """
                <p>The two ministers sat down in Lima on Tuesday, <a
                href="https://news.example.org/world/2021/jun/27/talks-in-lima">as before</a>.</p>
                """;

        assertThat(published("2025-01-28", text)).isInstanceOf(PublicationDate.Known.class);
    }

    private static PublicationDate published(String stamp, String text) {
        Document item =
                Document.ofItem(
                        Optional.of("item"),
                        Document.Form.ITEM,
                        text,
                        Optional.empty(),
                        Optional.of(stamp),
                        Optional.of("Ministers talk about fish"),
                        Optional.empty());
        return ((Cleaned.Kept) CLEANER.clean(item)).article().published();
    }
}
