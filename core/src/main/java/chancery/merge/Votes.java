package chancery.merge;

import chancery.merge.Engagement.Disagreement;
import chancery.merge.Engagement.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Who tells which value of a slot. Copies of one page count once.
final class Votes<T extends Comparable<T>> {

    private final TreeMap<T, List<ToldReport>> tellers = new TreeMap<>();

    private Votes() {}

    static <T extends Comparable<T>> Votes<T> of(
            List<ToldReport> reports, Function<ToldReport, Optional<T>> value) {
        Votes<T> votes = new Votes<>();
        for (ToldReport told : reports) {
            value.apply(told)
                    .ifPresent(v ->
                            votes.tellers.computeIfAbsent(v, _ -> new ArrayList<>()).add(told));
        }
        return votes;
    }

    boolean differ() {
        return tellers.size() > 1;
    }

    /// Official before press, then the majority of independent pages, then the given order.
    T best(Comparator<T> preferred) {
        return tellers.entrySet().stream()
                .min(
                        Comparator.<Map.Entry<T, List<ToldReport>>>comparingInt(
                                        e -> official(e.getValue()) ? 0 : 1)
                                .thenComparingLong(e -> -independent(e.getValue()))
                                .thenComparing(Map.Entry::getKey, preferred))
                .orElseThrow()
                .getKey();
    }

    static boolean official(List<ToldReport> reports) {
        return reports.stream().anyMatch(told -> told.official().isPresent());
    }

    static long independent(List<ToldReport> reports) {
        return reports.stream().map(ToldReport::origin).distinct().count();
    }

    Disagreement disagreement(String slot, Function<T, String> text) {
        List<Value> values = new ArrayList<>();
        tellers.forEach(
                (value, reports) -> values.add(new Value(text.apply(value), documents(reports))));
        return new Disagreement(slot, values);
    }

    static List<String> documents(List<ToldReport> reports) {
        TreeSet<String> ids = new TreeSet<>();
        reports.forEach(told -> ids.add(told.documentId()));
        return List.copyOf(ids);
    }
}
