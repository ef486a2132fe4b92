package chancery.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergedAtOnceTest {

    @ParameterizedTest(name = "seed {0}: {1} engagements within {2} days")
    @CsvSource(
            textBlock =
                    """
                    1,  40,  30
                    2,  60, 365
                    3, 150, 365
                    4, 150,  90
                    5, 300, 900
                    """)
    void reportsMergedPartByPartGiveTheSameGroupsAsReportsThatCameOneByOne(
            long seed, int truths, int days) {
        List<ToldReport> reports =
                new ReportGenerator(seed, days)
                        .samples(truths).stream().map(ReportGenerator.Sample::told).toList();
        MemoryLedger ledger = new MemoryLedger(Rulings.none());
        ledger.change(reports, List.of());

        Map<String, String> stems = new TreeMap<>();
        List<List<ToldReport>> parts = parts(reports);
        parts.forEach(part -> stems.putAll(MergedAtOnce.of(part)));

        assertThat(groups(stems)).isEqualTo(new HashSet<>(ledger.groups()));
        assertThat(parts.size()).isGreaterThan(1);
    }

    private static Set<Set<String>> groups(Map<String, String> stems) {
        Map<String, Set<String>> groups = new TreeMap<>();
        stems.forEach((key, stem) -> groups.computeIfAbsent(stem, _ -> new TreeSet<>()).add(key));
        return new HashSet<>(groups.values());
    }

    /// What the cluster job does, in a few lines.
    private static List<List<ToldReport>> parts(Collection<ToldReport> reports) {
        Map<String, List<ToldReport>> cells = new TreeMap<>();
        for (ToldReport told : reports) {
            Cells.of(told)
                    .forEach(cell ->
                            cells.computeIfAbsent(cell.toString(), _ -> new ArrayList<>())
                                    .add(told));
        }
        for (ToldReport told : reports) {
            Set<String> blocks = new HashSet<>(Cells.everywhere(told));
            cells.forEach((cell, members) -> {
                if (blocks.contains(cell.substring(0, cell.indexOf(' ')))) {
                    members.add(told);
                }
            });
        }
        Map<String, String> part = new TreeMap<>();
        reports.forEach(told -> part.put(told.key(), told.key()));
        for (List<ToldReport> members : cells.values()) {
            for (Ties.Tie tie : Ties.in(members)) {
                String into = part.getOrDefault(tie.one(), "");
                String from = part.getOrDefault(tie.other(), "");
                part.replaceAll((_, root) -> root.equals(from) ? into : root);
            }
        }
        Map<String, List<ToldReport>> parts = new TreeMap<>();
        reports.forEach(told ->
                parts.computeIfAbsent(part.getOrDefault(told.key(), ""), _ -> new ArrayList<>())
                        .add(told));
        return List.copyOf(parts.values());
    }
}
