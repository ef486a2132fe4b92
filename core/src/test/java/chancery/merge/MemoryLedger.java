package chancery.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Known reports in memory, for tests: as simple as can be.
final class MemoryLedger implements KnownEngagements {

    private final Map<String, ToldReport> reports = new TreeMap<>();
    private final Map<String, String> stems = new TreeMap<>();
    private final Map<String, Reach> reaches = new TreeMap<>();
    private final Rulings rulings;

    MemoryLedger(Rulings rulings) {
        this.rulings = rulings;
    }

    void change(Collection<ToldReport> added, Collection<ToldReport> removed) {
        for (ToldReport gone : removed) {
            reports.remove(gone.key());
            stems.remove(gone.key());
        }
        for (ToldReport fresh : added) {
            reports.put(fresh.key(), fresh);
            stems.put(fresh.key(), fresh.key());
            reaches.put(fresh.key(), Reach.of(fresh));
        }
        stems.putAll(EngagementMerger.merge(added, removed, this, rulings));
    }

    /// The groups, as sets of keys.
    Collection<Set<String>> groups() {
        Map<String, Set<String>> groups = new TreeMap<>();
        stems.forEach((key, stem) -> groups.computeIfAbsent(stem, _ -> new TreeSet<>()).add(key));
        return groups.values();
    }

    List<Engagement> engagements() {
        List<Engagement> all = new ArrayList<>();
        for (Set<String> group : groups()) {
            all.add(
                    Composer.compose(
                            reports.entrySet().stream()
                                    .filter(e -> group.contains(e.getKey()))
                                    .map(Map.Entry::getValue)
                                    .toList()));
        }
        return all;
    }

    @Override
    public List<Known> near(Reach reach, boolean anchored) {
        List<Known> found = new ArrayList<>();
        for (Map.Entry<String, ToldReport> entry : reports.entrySet()) {
            Reach other = reaches.getOrDefault(entry.getKey(), reach);
            if (other.anchored() == anchored
                    && other.first() <= reach.last()
                    && other.last() >= reach.first()
                    && other.blocks().stream().anyMatch(reach.blocks()::contains)) {
                found.add(new Known(entry.getValue(), stems.getOrDefault(entry.getKey(), "")));
            }
        }
        return found;
    }

    @Override
    public List<ToldReport> group(String stem) {
        return reports.values().stream()
                .filter(told -> stem.equals(stems.get(told.key())))
                .toList();
    }
}
