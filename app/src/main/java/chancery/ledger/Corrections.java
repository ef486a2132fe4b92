package chancery.ledger;

import chancery.merge.Engagement;
import chancery.merge.Rulings;
import chancery.merge.Rulings.Parting;
import chancery.merge.ToldReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The corrections in force, as they bear on reports. A correction holds on to report keys, so that
/// it follows its engagement through merges and splits.
final class Corrections {

    /// @param keys the reports that the target stands for (a fix and a rejection have one; a split
    ///   the reports that leave)
    /// @param others the other side: of a join the report joined with, of a split those that stay
    /// @param was what was shown when a fix was signed
    record InForce(Correction correction, List<String> keys, List<String> others, String was) {}

    private final List<InForce> all;

    Corrections(List<InForce> all) {
        this.all = List.copyOf(all);
    }

    /// Sets the slots that were fixed; a later fix of a slot replaces an earlier one.
    Engagement applied(Engagement engagement) {
        Engagement fixed = engagement;
        for (InForce one : on(engagement)) {
            if (one.correction.verb() == Correction.Verb.FIX) {
                fixed = Fix.parse(one.correction.slot(), one.correction.value()).on(fixed);
            }
        }
        return fixed;
    }

    boolean rejects(Engagement engagement) {
        return on(engagement).stream()
                .anyMatch(one -> one.correction.verb() == Correction.Verb.REJECT);
    }

    List<InForce> on(Engagement engagement) {
        if (all.isEmpty()) {
            return List.of();
        }
        Set<String> keys =
                engagement.reports().stream().map(ToldReport::key).collect(Collectors.toSet());
        return all.stream().filter(one -> one.keys.stream().anyMatch(keys::contains)).toList();
    }

    List<InForce> all() {
        return all;
    }

    Rulings rulings() {
        List<Parting> partings = new ArrayList<>();
        for (InForce one : all) {
            if (one.correction.verb() == Correction.Verb.SPLIT) {
                partings.add(new Parting(Set.copyOf(one.keys), Set.copyOf(one.others)));
            }
        }
        return new Rulings(partings);
    }

    /// The reports that stand in one engagement by hand with one of these.
    Set<String> joinedWith(Set<String> keys) {
        TreeSet<String> joined = new TreeSet<>();
        for (InForce one : all) {
            if (one.correction.verb() == Correction.Verb.JOIN) {
                if (one.keys.stream().anyMatch(keys::contains)) {
                    joined.addAll(one.others);
                }
                if (one.others.stream().anyMatch(keys::contains)) {
                    joined.addAll(one.keys);
                }
            }
        }
        return joined;
    }
}
