package chancery.merge;

import java.util.List;
import java.util.Set;

/// What people have ruled on which reports do not belong together.
///
/// @param partings each splits one group by hand
public record Rulings(List<Parting> partings) {

    /// No report of one side is ever in a group with one of the other.
    public record Parting(Set<String> moved, Set<String> left) {

        public Parting {
            moved = Set.copyOf(moved);
            left = Set.copyOf(left);
        }

        boolean parts(String one, String other) {
            return (moved.contains(one) && left.contains(other))
                    || (moved.contains(other) && left.contains(one));
        }
    }

    public Rulings {
        partings = List.copyOf(partings);
    }

    public static Rulings none() {
        return new Rulings(List.of());
    }

    boolean part(String one, String other) {
        for (Parting parting : partings) {
            if (parting.parts(one, other)) {
                return true;
            }
        }
        return false;
    }
}
