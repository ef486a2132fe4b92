package chancery.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Which reports of a cell can bear on each other, so that all reports can be merged part by part.
///
/// Reports that are tied, directly or through others, must be merged together; those that are not
/// can be merged apart, and the result is the same: see `docs/decisions/0018-backfill.md`.
public final class Ties {

    private Ties() {}

    /// Two reports, by key.
    public record Tie(String one, String other) {}

    /// Enough ties to hold together what is tied within one cell: each report is tied at most once
    /// to one before it, so there are fewer ties than reports.
    public static List<Tie> in(Collection<ToldReport> cell) {
        List<Profile> profiles =
                cell.stream().map(Profile::new).sorted(Comparator.comparing(Profile::key)).toList();
        Forest forest = new Forest(profiles.size());
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            for (int j = 0; j < i; j++) {
                // What hangs together already need not be compared: news is told many times over.
                if (!forest.joined(i, j) && tied(profiles.get(i), profiles.get(j))) {
                    forest.join(i, j);
                    ties.add(new Tie(profiles.get(j).key(), profiles.get(i).key()));
                }
            }
        }
        return ties;
    }

    private static boolean tied(Profile one, Profile other) {
        if (one.anchored() && other.anchored()) {
            return Likeness.anchoredScore(one, other) >= Likeness.LINKED;
        }
        if (!one.anchored() && !other.anchored()) {
            return Likeness.looseScore(one, other) >= Likeness.LOOSELY_LINKED;
        }
        return one.anchored() ? mayAttach(other, one) : mayAttach(one, other);
    }

    /// A vague report can join only a group that holds a report it fits well. Where it has a party
    /// of no known state that report may be in none of its cells; then any that it does not exclude
    /// will do.
    private static boolean mayAttach(Profile vague, Profile dated) {
        return vague.states().contains("")
                ? !Conflict.between(vague, dated)
                : Likeness.vagueScore(vague, dated) >= Likeness.ATTACHED;
    }

    /// Numbers that are joined bit by bit.
    private static final class Forest {

        private final int[] parent;

        Forest(int size) {
            parent = new int[size];
            for (int i = 0; i < size; i++) {
                parent[i] = i;
            }
        }

        private int root(int i) {
            int at = i;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        boolean joined(int one, int other) {
            return root(one) == root(other);
        }

        void join(int one, int other) {
            parent[root(one)] = root(other);
        }
    }
}
