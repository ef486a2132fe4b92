package chancery.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.detect.SentenceFinder;
import chancery.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    private final Gate gate = new Gate(Reference.load());
    private final SentenceFinder sentences = new SentenceFinder();

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # sides in the sentence itself
                    The French president met the German chancellor on Monday.               | true
                    Macron arrives in Beijing.                                              | true
                    # sides in the sentences before
                    France and Japan have long disagreed. The ministers met in Geneva.      | true
                    # a trigger that says nothing here
                    Nobody told us about the bridge, said the baker near the station.       | false
                    Tickets for the concert in Vienna go on sale in the spring.             | false
                    # no state at all
                    Officials of the town met farmers on Monday.                            | false
                    # two states and nothing told
                    France and Japan grow more rice than last year.                         | false
                    """)
    void opensWhereATriggerHasSidesOfTwoStatesWithinReach(String text, boolean opens) {
        assertThat(gate.opens(sentences.find(text))).isEqualTo(opens);
    }
}
