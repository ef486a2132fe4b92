package chancery.ledger;

import chancery.identify.Actor;
import chancery.interpret.Report;
import chancery.interpret.SlotEvidence;
import chancery.merge.ToldReport;
import chancery.trace.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Which report of a page, read anew, tells what a former report told: so that ids and corrections
/// can follow when rules change.
final class Succession {

    // The sentence counts most: one sentence rarely tells two engagements of one kind.
    private static final int SAME_WORDS = 4;

    private static final int SAME_KIND = 2;

    private static final int ENOUGH = 3;

    private record Pair(ToldReport old, ToldReport fresh, int score) {}

    private Succession() {}

    /// The key of its successor for each former report that has one.
    static Map<String, String> of(Collection<ToldReport> former, Collection<ToldReport> now) {
        List<Pair> pairs = new ArrayList<>();
        for (ToldReport old : former) {
            for (ToldReport fresh : now) {
                int score =
                        old.key().equals(fresh.key()) ? 100 : score(old.report(), fresh.report());
                if (score >= ENOUGH) {
                    pairs.add(new Pair(old, fresh, score));
                }
            }
        }
        pairs.sort(
                Comparator.comparingInt(Pair::score)
                        .reversed()
                        .thenComparing(pair -> pair.old.key())
                        .thenComparing(pair -> pair.fresh.key()));
        Map<String, String> heirs = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!heirs.containsKey(pair.old.key()) && taken.add(pair.fresh.key())) {
                heirs.put(pair.old.key(), pair.fresh.key());
            }
        }
        return heirs;
    }

    private static int score(Report old, Report fresh) {
        int score = old.kind() == fresh.kind() ? SAME_KIND : 0;
        if (sameWords(old, fresh)) {
            score += SAME_WORDS;
        }
        Set<String> states = states(old);
        states.retainAll(states(fresh));
        score += Math.min(2, states.size());
        return old.date().isPresent() && old.date().equals(fresh.date()) ? score + 1 : score;
    }

    private static boolean sameWords(Report old, Report fresh) {
        return kindSpans(old).stream()
                .anyMatch(span -> kindSpans(fresh).stream().anyMatch(span::overlaps));
    }

    private static List<Span> kindSpans(Report report) {
        return report.evidence().stream()
                .filter(cell -> cell.slot().equals("kind"))
                .map(SlotEvidence::evidence)
                .map(evidence -> evidence.span())
                .toList();
    }

    private static Set<String> states(Report report) {
        Set<String> states = new HashSet<>();
        report.parties().stream().map(Actor::state).flatMap(Optional::stream).forEach(states::add);
        return states;
    }
}
