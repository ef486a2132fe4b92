package chancery.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeFinderTest {

    private static final SentenceFinder SENTENCES = new SentenceFinder();
    private static final TimeFinder TIMES = new TimeFinder();

    private static final List<String> WORDS =
            List.of(
                    ("the a an in on over within for since before after by until from to and of ago later"
                                    + " last this next past coming early mid late first second week weeks"
                                    + " day days month months year years Monday Friday May March Sept. Nov"
                                    + " 18 16-17 18th 2023 2023-09-18 9/18/2023 two several few couple summer"
                                    + " weekend quarter half end beginning today yesterday three-day"
                                    + " mid-June Ramadan Good Easter every more than , . ( ) - – 's ' % met"
                                    + " eve following same that recent time")
                            .split(" "));

    @Test
    void findsExpressionsInOrderAndInsideTheirSentence() {
        Random random = new Random(20230918);
        for (int round = 0; round < 3000; round++) {
            String text =
                    Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                            .limit(12)
                            .collect(Collectors.joining(" "));
            for (Sentence sentence : SENTENCES.split(text)) {
                int end = sentence.span().start();
                for (TimeExpression time : TIMES.find(sentence)) {
                    assertThat(time.span().start()).as(text).isGreaterThanOrEqualTo(end);
                    assertThat(time.text()).isEqualTo(time.span().in(text)).isNotBlank();
                    assertThat(sentence.span().contains(time.span())).isTrue();
                    end = time.span().end();
                }
            }
        }
    }

    @Test
    void keepsThePlaceInThePage() {
        Sentence sentence = SENTENCES.split("x.  They met “on\nSept. 18”.").getLast();
        TimeExpression time = TIMES.find(sentence).getFirst();
        assertThat(time.text()).isEqualTo("Sept. 18");
        assertThat(time.span().start()).isEqualTo(17);
    }

    @Test
    void takesTimeInProportionToTheLength() {
        find(20_000);
        long once = find(50_000);
        long twice = find(100_000);
        // 4 leaves room for a busy machine; a pattern that looks back over all would need far more.
        assertThat(twice).isLessThan(4 * once + 200_000_000L);
    }

    private static long find(int words) {
        Sentence sentence =
                SENTENCES.split("in the last two of the first a ".repeat(words / 8)).getFirst();
        long start = System.nanoTime();
        assertThat(TIMES.find(sentence)).isEmpty();
        return System.nanoTime() - start;
    }
}
