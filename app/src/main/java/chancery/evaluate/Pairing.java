package chancery.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which report tells which annotated engagement of one page: best pairs first, each used once.
final class Pairing {

    private record Candidate(double score, int gold, int got) {}

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score)
                    .thenComparingInt(Candidate::gold)
                    .thenComparingInt(Candidate::got)
                    .reversed();

    private Pairing() {}

    /// Indexes of reports by the index of the engagement they tell.
    static Map<Integer, Integer> of(List<Told> gold, List<Told> got) {
        List<Candidate> candidates = new ArrayList<>();
        for (int x = 0; x < gold.size(); x++) {
            for (int y = 0; y < got.size(); y++) {
                candidates.add(new Candidate(score(gold.get(x), got.get(y)), x, y));
            }
        }
        candidates.sort(BEST_FIRST);
        Map<Integer, Integer> pairs = new TreeMap<>();
        Set<Integer> used = new HashSet<>();
        for (Candidate candidate : candidates) {
            boolean free = !pairs.containsKey(candidate.gold) && !used.contains(candidate.got);
            if (candidate.score > 0 && free) {
                pairs.put(candidate.gold, candidate.got);
                used.add(candidate.got);
            }
        }
        return pairs;
    }

    /// 0 where the two cannot be the same engagement.
    private static double score(Told gold, Told got) {
        if (!gold.word("kind").equals(got.word("kind"))) {
            return 0;
        }
        double states = overlap(gold.states(), got.states());
        if (states < 0.5 || !Days.compatible(gold.word("date"), got.word("date"), 1)) {
            return 0;
        }
        int status = gold.statusGroup().equals(got.statusGroup()) ? 1 : 0;
        int date = Days.right(gold.word("date"), got.word("date")) ? 1 : 0;
        int place = gold.placeIsRightIn(got).orElse(false) ? 1 : 0;
        double persons = Persons.between(gold, got).overlap();
        return 1 + states + persons + status + 0.5 * date + 0.25 * place;
    }

    static double overlap(Set<String> a, Set<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }
}
