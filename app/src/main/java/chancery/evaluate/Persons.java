package chancery.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How many of the annotated people were named, and how many names count.
///
/// @param reported names reported; a name for a party that the page leaves unnamed is not counted
record Persons(int hit, int annotated, int reported) {

    static Persons between(Told gold, Told got) {
        List<Set<String>> mine = gold.names();
        List<Set<String>> its = got.names();
        Set<Integer> used = new HashSet<>();
        for (Set<String> name : mine) {
            for (int i = 0; i < its.size(); i++) {
                if (!used.contains(i) && same(name, its.get(i))) {
                    used.add(i);
                    break;
                }
            }
        }
        int extra = its.size() - used.size();
        return new Persons(used.size(), mine.size(), its.size() - Math.min(extra, gold.unnamed()));
    }

    private static boolean same(Set<String> a, Set<String> b) {
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return !common.isEmpty() && (a.containsAll(b) || b.containsAll(a) || common.size() >= 2);
    }

    double overlap() {
        return annotated + reported > 0 ? 2.0 * hit / (annotated + reported) : 0.5;
    }

    boolean exact() {
        return hit == annotated && hit == reported;
    }
}
