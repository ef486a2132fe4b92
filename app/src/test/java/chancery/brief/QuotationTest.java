package chancery.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "Much of it can be agreed on," she said | “‘Much of it can be agreed on,’ she said”
                    He spoke of “trust” and ("hope")          | “He spoke of ‘trust’ and (‘hope’)”
                    the ministry's talks                      | “the ministry's talks”
                    """)
    void marksOfThePageBecomeSingleOnes(String words, String quoted) {
        assertThat(Quotation.of(words)).isEqualTo(quoted);
    }
}
