package chancery.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/// Gathers the reports of one component into groups: the strongest link first, and never two
/// reports in one group that exclude each other.
///
/// A function of the set of reports: equal scores are ordered by the keys of the reports.
final class Grouping {

    private record Link(int one, int other, double score) {}

    private final List<Profile> profiles;
    private final Rulings rulings;
    private final int[] groupOf;
    private final List<List<Integer>> groups = new ArrayList<>();

    private Grouping(List<Profile> component, Rulings rulings) {
        this.profiles = component.stream().sorted(Comparator.comparing(Profile::key)).toList();
        this.rulings = rulings;
        this.groupOf = new int[profiles.size()];
        for (int i = 0; i < profiles.size(); i++) {
            groupOf[i] = i;
            groups.add(new ArrayList<>(List.of(i)));
        }
    }

    /// The groups of a component, each in the order of its keys.
    static List<List<Profile>> of(
            List<Profile> component,
            ToDoubleBiFunction<Profile, Profile> score,
            double threshold,
            Rulings rulings) {
        Grouping grouping = new Grouping(component, rulings);
        for (Link link : grouping.links(score, threshold)) {
            grouping.join(link);
        }
        return grouping.result();
    }

    private List<Link> links(ToDoubleBiFunction<Profile, Profile> score, double threshold) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            for (int j = i + 1; j < profiles.size(); j++) {
                double points = score.applyAsDouble(profiles.get(i), profiles.get(j));
                if (points >= threshold) {
                    links.add(new Link(i, j, points));
                }
            }
        }
        links.sort(
                Comparator.comparingDouble(Link::score)
                        .reversed()
                        .thenComparingInt(Link::one)
                        .thenComparingInt(Link::other));
        return links;
    }

    private void join(Link link) {
        int into = groupOf[link.one];
        int from = groupOf[link.other];
        if (into == from || excluded(groups.get(into), groups.get(from))) {
            return;
        }
        for (int member : groups.get(from)) {
            groupOf[member] = into;
        }
        groups.get(into).addAll(groups.get(from));
        groups.get(from).clear();
    }

    private boolean excluded(List<Integer> group, List<Integer> other) {
        for (int i : group) {
            for (int j : other) {
                if (excluded(profiles.get(i), profiles.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean excluded(Profile a, Profile b) {
        return Conflict.between(a, b) || rulings.part(a.key(), b.key());
    }

    private List<List<Profile>> result() {
        List<List<Profile>> result = new ArrayList<>();
        for (List<Integer> group : groups) {
            if (!group.isEmpty()) {
                result.add(group.stream().sorted().map(profiles::get).toList());
            }
        }
        return result;
    }
}
