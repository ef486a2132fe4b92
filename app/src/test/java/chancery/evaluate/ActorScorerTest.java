package chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.detect.SentenceFinder;
import chancery.identify.PhraseReader;
import chancery.reference.Reference;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorScorerTest {

    private final ActorScorer scorer =
            new ActorScorer(new PhraseReader(Reference.load(), new SentenceFinder()));

    @Test
    void eachFigureCountsOnlyTheRowsThatHaveAnAnswerOfItsSort() {
        // right in both, and dated
        scorer.row(
                """
                {"phrase": "Antony Blinken", "context": "", "date": "10 May 2022", "country": "USA", "code_1": "GOV"}\
                """);
        // right: no country, and that counts among all but not among those with one
        scorer.row(
                """
                {"phrase": "soldiers", "context": "", "date": null, "country": "", "code_1": "MIL"}\
                """);
        // the sector is not known to anyone, the country wrong
        scorer.row(
                """
                {"phrase": "Chinese officials", "context": "", "date": null, "country": "FRA", "code_1": "????"}\
                """);
        // no country asked, one sector of two
        scorer.row(
                """
                {"phrase": "Hezbollah", "context": null, "country": null, "code_1": ["PTY", "REB"]}\
                """);
        assertThat(scorer.lines())
                .containsExactly(
                        "country            0.667  2 of 3",
                        "country not empty  0.500  1 of 2",
                        "country dated      1.000  1 of 1",
                        "sector             1.000  3 of 3",
                        "{\"country\": 0.6667, \"country_not_empty\": 0.5, \"country_dated\": 1.0, \"sector\": 1.0}");
        assertThat(scorer.remarks()).containsExactly("Chinese officials: country FRA, read as CHN");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2022-05-01      | 2022-05-01
                    10 May 2015     | 2015-05-10
                    1 july 2021     | 2021-07-01
                    October 1, 2021 | 2021-10-01
                    # no such day
                    2021-13-40      |
                    ''              |
                    """)
    void aDateIsReadAsPeopleWriteIt(String text, LocalDate day) {
        assertThat(ActorScorer.day(text)).isEqualTo(Optional.ofNullable(day));
    }
}
