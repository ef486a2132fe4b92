package chancery.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TextPrintTest {

    private static final int PAIRS = 3000;

    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(Integer.toString(random.nextInt(5000), 36));
        }
        return words;
    }

    private static TextPrint print(List<String> words) {
        return TextPrint.of(String.join(" ", words)).orElseThrow();
    }

    @Test
    void anOutlineNeverRulesOutWhatRepeats() {
        Random random = new Random(1);
        int repeats = 0;
        int ruledOut = 0;
        for (int i = 0; i < PAIRS; i++) {
            List<String> one = words(random, 30 + random.nextInt(200));
            List<String> other = new ArrayList<>(one.subList(0, random.nextInt(one.size())));
            other.addAll(words(random, 20 + random.nextInt(100)));
            TextPrint first = print(one);
            TextPrint second = print(other);
            if (first.repeats(second)) {
                repeats++;
                assertThat(first.outlined().mayRepeat(second.outline())).isTrue();
                assertThat(second.outlined().mayRepeat(first.outline())).isTrue();
            } else if (!first.outlined().mayRepeat(second.outline())) {
                ruledOut++;
            }
        }
        assertThat(repeats).isGreaterThan(PAIRS / 10);
        assertThat(ruledOut).isGreaterThan(PAIRS / 10);
    }
}
