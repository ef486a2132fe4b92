package chancery.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Source;
import chancery.ledger.Ledger;
import chancery.pipeline.Pipeline;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every regular expression that is shipped, against long strings made of its own words.
@Tag("assurance")
class PatternsTest {

    private static final int LENGTH = Assurance.of(100_000, 20_000);
    private static final int MOST_PUMPS = 40;
    private static final double LONGEST_MS = 50;
    private static final int TRIES = 4;
    // Time of the processor, not of the clock: other programs may be running.
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}|[<&(\\[,;:./=\"'-]");
    private static final List<String> ALWAYS =
            List.of(
                    "a", "A", "0", " ", "\t", "\n", "<", "&", "(", ".", ",", "-", "/", "\"", "é",
                    "中", "a ", "A ", "0 ", " a", "A.", "Aa ", "a,", "0,", "<a ", "a=", "\r\n");

    @Test
    void noPatternTakesLong() {
        Pipeline.standard(); // loads the tables whose rows hold patterns
        Map<String, Pattern> patterns = ShippedPatterns.of(Source.class, Ledger.class);
        assertThat(patterns).hasSizeGreaterThan(100);
        Map<String, String> slow = new TreeMap<>();
        double slowest = 0;
        int strings = 0;
        for (Map.Entry<String, Pattern> one : patterns.entrySet()) {
            for (String attack : attacks(one.getValue().pattern())) {
                if (slow.containsKey(one.getKey())) {
                    break;
                }
                // A tenth first: what takes long with it need not be waited for whole.
                double tenth = fastest(one.getValue(), attack.substring(0, attack.length() / 10));
                double took = tenth > LONGEST_MS ? tenth : fastest(one.getValue(), attack);
                strings++;
                slowest = Math.max(slowest, took);
                if (took > LONGEST_MS) {
                    slow.put(
                            one.getKey(),
                            "%.0f ms at \"%s\"".formatted(took, attack.substring(0, 30)));
                }
            }
        }
        assertThat(slow).isEmpty();
        Assurance.note(
                "%d regular expressions, %,d strings of %,d characters: slowest"
                        .formatted(patterns.size(), strings, LENGTH),
                "at most 50 ms of one processor",
                "%.1f ms".formatted(slowest));
    }

    /// The fastest of a few tries: the first ones pay for the compiler.
    private static double fastest(Pattern pattern, String attack) {
        double fastest = Double.MAX_VALUE;
        for (int i = 0;
                i < TRIES && (i == 0 || (fastest > LONGEST_MS / 5 && fastest < 1000));
                i++) {
            long start = THREAD.getCurrentThreadCpuTime();
            Matcher matcher = pattern.matcher(attack);
            while (matcher.find()) {
                // to the end
            }
            pattern.matcher(attack).matches();
            fastest = Math.min(fastest, (THREAD.getCurrentThreadCpuTime() - start) / 1e6);
        }
        return fastest;
    }

    private static List<String> attacks(String pattern) {
        Set<String> pumps = new LinkedHashSet<>(ALWAYS);
        List<String> words =
                WORD.matcher(pattern).results().map(r -> r.group()).distinct().toList();
        for (String word : words) {
            if (pumps.size() < ALWAYS.size() + MOST_PUMPS) {
                pumps.add(word);
                pumps.add(word + " ");
            }
        }
        if (!words.isEmpty()) {
            pumps.add(String.join(" ", words.subList(0, Math.min(6, words.size()))) + " ");
            pumps.add(words.getFirst() + " 1");
        }
        List<String> attacks = new ArrayList<>();
        for (String pump : pumps) {
            attacks.add(pumped(pump, ""));
            attacks.add(pumped(pump, "\u0001"));
        }
        return attacks;
    }

    private static String pumped(String pump, String end) {
        return pump.repeat(LENGTH / pump.length()) + end;
    }
}
