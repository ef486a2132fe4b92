package chancery.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reports that are all merged in one step, in memory, by the rules of [EngagementMerger].
public final class MergedAtOnce implements KnownEngagements {

    private static final int DAYS = 16;

    /// No record: one report stands in many places and is told from others by identity.
    private static final class Standing {

        private final ToldReport told;
        private final Reach reach;

        Standing(ToldReport told) {
            this.told = told;
            this.reach = Reach.of(told);
        }
    }

    private final Map<String, TreeMap<Long, List<Standing>>> blocks = new TreeMap<>();
    private final Map<String, List<Standing>> everywhere = new TreeMap<>();

    private MergedAtOnce(Collection<ToldReport> reports) {
        for (ToldReport told : reports) {
            Standing standing = new Standing(told);
            standing.reach.blocks().forEach(block -> put(block, standing));
        }
    }

    /// The stem of its group for each report, by key.
    public static Map<String, String> of(Collection<ToldReport> reports) {
        return EngagementMerger.merge(
                reports, List.of(), new MergedAtOnce(reports), Rulings.none());
    }

    private void put(String block, Standing standing) {
        if (standing.reach.days() > 1000) {
            everywhere.computeIfAbsent(block, _ -> new ArrayList<>()).add(standing);
            return;
        }
        TreeMap<Long, List<Standing>> days = blocks.computeIfAbsent(block, _ -> new TreeMap<>());
        for (long day = stretch(standing.reach.first());
                day <= stretch(standing.reach.last());
                day++) {
            days.computeIfAbsent(day, _ -> new ArrayList<>()).add(standing);
        }
    }

    private static long stretch(long day) {
        return Math.floorDiv(day, DAYS);
    }

    @Override
    public List<Known> near(Reach reach, boolean anchored) {
        Set<Standing> found = new LinkedHashSet<>();
        for (String block : reach.blocks()) {
            blocks.getOrDefault(block, new TreeMap<>())
                    .subMap(stretch(reach.first()), true, stretch(reach.last()), true)
                    .values()
                    .forEach(found::addAll);
            found.addAll(everywhere.getOrDefault(block, List.of()));
        }
        List<Known> near = new ArrayList<>();
        for (Standing standing : found) {
            if (standing.reach.anchored() == anchored
                    && standing.reach.first() <= reach.last()
                    && standing.reach.last() >= reach.first()) {
                near.add(new Known(standing.told, standing.told.key()));
            }
        }
        return near;
    }

    /// None: no group is known before the step.
    @Override
    public List<ToldReport> group(String stem) {
        return List.of();
    }
}
