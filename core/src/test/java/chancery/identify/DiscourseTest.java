package chancery.identify;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.detect.SentenceFinder;
import chancery.reference.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Made-up people, of whom no table knows: what the page itself says of them must do.
class DiscourseTest {

    private static final Identifier IDENTIFIER = new Identifier(Reference.load());
    private static final SentenceFinder SENTENCES = new SentenceFinder();

    private static final String TWO_MINISTERS =
            "Norwegian Foreign Minister Solveig Raudfjell met Japanese Foreign Minister Kaito Morishige in Oslo. ";

    @ParameterizedTest(name = "{1} in: {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a surname further down, a name whose line was wrapped
                    Foreign Minister Solveig Raudfjell of Norway came. Later Raudfjell left. | Raudfjell | Solveig Raudfjell of NOR
                    Odd Marstein, Norway's foreign minister, arrived. Marstein was glad. | Marstein | Odd Marstein of NOR
                    # pronouns take the sex that the page tells
                    Mrs. Solveig Raudfjell met Mr. Odd Marstein. He smiled. | He | Odd Marstein of -
                    Mrs. Solveig Raudfjell met Mr. Odd Marstein. She smiled. | She | Solveig Raudfjell of -
                    # nobody is named yet
                    He smiled. | He | nobody
                    They smiled. | They | nobody
                    The two leaders smiled. | The two leaders | nobody
                    Both sides smiled. | Both sides | nobody
                    # one of a list has the state of the one before, where the office is another
                    Israeli Foreign Minister Amos Tavori and National Security Adviser Gil Peretzky spoke. Peretzky left. | Peretzky | Gil Peretzky of ISR
                    Norwegian President Odd Marstein and President Kaito Morishige spoke. Morishige left. | Morishige | Kaito Morishige of -
                    """)
    void oneIsTold(String text, String words, String who) {
        assertThat(last(text, words)).isEqualTo(who);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Both ministers agreed., Both ministers",
        "The two ministers agreed., The two ministers",
        "The pair dined., The pair",
        "They dined., They",
        "The pair dined. They shook hands., They"
    })
    void twoAreTold(String text, String words) {
        assertThat(last(TWO_MINISTERS + text, words))
                .isEqualTo("Solveig Raudfjell of NOR and Kaito Morishige of JPN");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"The two sides agreed., The two sides", "Both sides agreed., Both sides"})
    void twoStatesAreTold(String text, String words) {
        assertThat(last(TWO_MINISTERS + text, words)).contains("of NOR", "of JPN");
    }

    @Test
    void aNameIsSurerThanAPronounAndAPhraseAndNobodyIsNotSureAtAll() {
        double name = confidence(TWO_MINISTERS, "Japanese Foreign Minister Kaito Morishige");
        double pronoun = confidence(TWO_MINISTERS + "They dined.", "They");
        double phrase =
                confidence(TWO_MINISTERS + "The two ministers agreed.", "The two ministers");
        assertThat(name).isGreaterThan(pronoun);
        assertThat(pronoun).isGreaterThan(phrase);
        assertThat(confidence("They smiled.", "They")).isZero();
    }

    private static double confidence(String text, String words) {
        return IDENTIFIER
                .mentions(
                        SENTENCES.find(text),
                        AnchorDays.of(Optional.of(LocalDate.parse("2023-06-18"))))
                .stream()
                .filter(m -> m.span().in(text).equals(words))
                .mapToDouble(ActorMention::confidence)
                .findFirst()
                .orElseThrow();
    }

    private static String last(String text, String words) {
        List<ActorMention> mentions =
                IDENTIFIER.mentions(
                        SENTENCES.find(text),
                        AnchorDays.of(Optional.of(LocalDate.parse("2023-06-18"))));
        return mentions.stream()
                .filter(mention -> mention.span().in(text).equals(words))
                .reduce((_, b) -> b)
                .map(mention ->
                        mention.actors().isEmpty()
                                ? "nobody"
                                : mention.actors().stream()
                                        .map(a ->
                                                a.name().orElse("-")
                                                        + " of "
                                                        + a.state().orElse("-"))
                                        .collect(Collectors.joining(" and ")))
                .orElse("no mention of these words");
    }
}
