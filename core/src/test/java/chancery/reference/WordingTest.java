package chancery.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    U.S.-China talks      | us china talks
                    Kim Jong-un           | kim jong un
                    Xi's visit            | xi 's visit
                    the officials' talks  | the officials 's talks
                    Côte d'Ivoire         | cote divoire
                    Antony J. Blinken     | antony j blinken
                    Trinidad & Tobago     | trinidad and tobago
                    Erdoğan, Łódź         | erdogan , lodz
                    """)
    void spellingsOfOneWordAreEqual(String text, String words) {
        Wording wording = Wording.of(text);
        assertThat(
                        IntStream.range(0, wording.size())
                                .mapToObj(wording::folded)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(words);
    }
}
