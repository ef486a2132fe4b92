package chancery.merge;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.merge.ReportGenerator.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EngagementMergerTest {

    private static List<List<ToldReport>> pages(List<Sample> samples) {
        Map<String, List<ToldReport>> pages = new LinkedHashMap<>();
        for (Sample sample : samples) {
            pages.computeIfAbsent(sample.told().document(), _ -> new ArrayList<>())
                    .add(sample.told());
        }
        return new ArrayList<>(pages.values());
    }

    private static MemoryLedger atOnce(List<List<ToldReport>> pages) {
        MemoryLedger ledger = new MemoryLedger(Rulings.none());
        ledger.change(pages.stream().flatMap(List::stream).toList(), List.of());
        return ledger;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theOrderOfArrivalDoesNotMatter(int seed) {
        List<List<ToldReport>> pages =
                pages(new ReportGenerator(seed, seed % 2 == 0 ? 60 : 365).samples(25));
        Set<Set<String>> together = Set.copyOf(atOnce(pages).groups());
        for (int shuffle = 0; shuffle < 3; shuffle++) {
            Collections.shuffle(pages, new Random(shuffle));
            MemoryLedger oneByOne = new MemoryLedger(Rulings.none());
            pages.forEach(page -> oneByOne.change(page, List.of()));
            assertThat(Set.copyOf(oneByOne.groups())).isEqualTo(together);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aPageTakenBackLeavesNoTrace(int seed) {
        List<List<ToldReport>> pages = pages(new ReportGenerator(seed, 90).samples(25));
        MemoryLedger ledger = atOnce(pages);
        Collections.shuffle(pages, new Random(seed));
        List<List<ToldReport>> gone = pages.subList(0, pages.size() / 3);
        gone.forEach(page -> ledger.change(List.of(), page));
        List<List<ToldReport>> left = pages.subList(pages.size() / 3, pages.size());
        assertThat(Set.copyOf(ledger.groups())).isEqualTo(Set.copyOf(atOnce(left).groups()));
        gone.forEach(page -> ledger.change(page, List.of()));
        assertThat(Set.copyOf(ledger.groups())).isEqualTo(Set.copyOf(atOnce(pages).groups()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatIsToldOfOneEngagementMostlyComesTogether(int seed) {
        List<Sample> samples = new ReportGenerator(seed, 365).samples(100);
        Map<String, Integer> truth = new HashMap<>();
        samples.forEach(sample -> truth.put(sample.told().key(), sample.truth()));
        long pairs = 0;
        long right = 0;
        for (Set<String> group : atOnce(pages(samples)).groups()) {
            List<Integer> told = group.stream().map(truth::get).collect(Collectors.toList());
            for (int i = 0; i < told.size(); i++) {
                for (int j = i + 1; j < told.size(); j++) {
                    pairs++;
                    right += told.get(i).equals(told.get(j)) ? 1 : 0;
                }
            }
        }
        assertThat(right).isGreaterThan(pairs * 8 / 10);
    }
}
