package chancery.ledger;

import chancery.ledger.Correction.Verb;
import chancery.ledger.Corrections.InForce;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Takes in corrections: checks them against the ledger, signs them, and makes what they touch
/// anew. Anything that cannot be done is refused with a sentence before anything changes.
final class Correcting {

    private final Keeper keeper;

    Correcting(Keeper keeper) {
        this.keeper = keeper;
    }

    /// What somebody signs.
    record Statement(
            Verb verb,
            String target,
            String slot,
            String value,
            String why,
            Optional<String> source,
            String by) {}

    Correction sign(Statement statement) {
        if (statement.why().isBlank()) {
            throw new LedgerException("a correction needs a reason; add --why \"...\"");
        }
        return switch (statement.verb()) {
            case FIX -> fix(statement);
            case JOIN -> join(statement);
            case SPLIT -> split(statement);
            case REJECT -> reject(statement);
        };
    }

    private Correction fix(Statement statement) {
        Engagement engagement = engagement(statement.target());
        Fix fix = Fix.parse(statement.slot(), statement.value());
        keeper.corrections().on(engagement).stream()
                .map(InForce::correction)
                .filter(other -> other.verb() == Verb.FIX && other.slot().equals(fix.slot()))
                .findFirst()
                .ifPresent(other -> {
                    throw new LedgerException(
                            "%s of %s is already set to \"%s\" by correction %d (%s); undo that one first: chancery undo %d"
                                    .formatted(
                                            fix.slot(),
                                            engagement.id(),
                                            other.value(),
                                            other.number(),
                                            other.by(),
                                            other.number()));
                });
        String was = Fix.shown(engagement, fix.slot());
        return keep(statement, keys(engagement).subList(0, 1), List.of(), was);
    }

    private Correction reject(Statement statement) {
        Engagement engagement = engagement(statement.target());
        if (keeper.corrections().rejects(engagement)) {
            throw new LedgerException(engagement.id() + " is rejected already");
        }
        return keep(statement, keys(engagement).subList(0, 1), List.of(), "");
    }

    private Correction join(Statement statement) {
        Engagement one = engagement(statement.target());
        Engagement other = engagement(statement.value());
        if (one.id().equals(other.id())) {
            throw new LedgerException(
                    "%s and %s are one engagement already: %s"
                            .formatted(statement.target(), statement.value(), one.id()));
        }
        for (InForce split : ofVerb(Verb.SPLIT)) {
            if (touches(split.keys(), one, other) && touches(split.others(), one, other)) {
                throw new LedgerException(
                        "%s and %s were split by correction %d (%s); undo that one first: chancery undo %d"
                                .formatted(
                                        one.id(),
                                        other.id(),
                                        split.correction().number(),
                                        split.correction().by(),
                                        split.correction().number()));
            }
        }
        return keep(statement, keys(one).subList(0, 1), keys(other).subList(0, 1), "");
    }

    private static boolean touches(List<String> keys, Engagement one, Engagement other) {
        return keys(one).stream().anyMatch(keys::contains)
                || keys(other).stream().anyMatch(keys::contains);
    }

    private Correction split(Statement statement) {
        Engagement engagement = engagement(statement.target());
        Set<String> leaving = new TreeSet<>();
        for (String document : statement.value().split(",", -1)) {
            leaving.add(
                    keeper.documents
                            .resolve(document.strip())
                            .orElseThrow(() ->
                                    new LedgerException(
                                            "no document \"%s\" in this ledger"
                                                    .formatted(document.strip()))));
        }
        List<String> moved = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (ToldReport told : engagement.reports()) {
            (leaving.contains(told.document()) ? moved : left).add(told.key());
        }
        if (moved.isEmpty() || left.isEmpty()) {
            throw new LedgerException(
                    "a split names some of the documents that tell %s, not %s of them"
                            .formatted(engagement.id(), moved.isEmpty() ? "none" : "all"));
        }
        for (InForce join : ofVerb(Verb.JOIN)) {
            if (joins(join, moved, left)) {
                throw new LedgerException(
                        "%s was joined by correction %d (%s); undo that one first: chancery undo %d"
                                .formatted(
                                        engagement.id(),
                                        join.correction().number(),
                                        join.correction().by(),
                                        join.correction().number()));
            }
        }
        return keep(statement, moved, left, "");
    }

    private static boolean joins(InForce join, List<String> moved, List<String> left) {
        Collection<String> all = new ArrayList<>(moved);
        all.addAll(left);
        return join.keys().stream().anyMatch(all::contains)
                && join.others().stream().anyMatch(all::contains);
    }

    private Correction keep(
            Statement statement, List<String> keys, List<String> others, String was) {
        Correction signed =
                new Correction(
                        0,
                        keeper.now(),
                        statement.verb(),
                        statement.target(),
                        statement.slot(),
                        statement.value(),
                        statement.why(),
                        statement.source(),
                        statement.by(),
                        false);
        long number = keeper.correctionTable.add(signed, keys, others, was);
        InForce inForce = keeper.correctionTable.find(number).orElseThrow();
        keeper.forgetCorrections();
        refresh(inForce);
        return inForce.correction();
    }

    Correction undo(long number) {
        InForce found =
                keeper.correctionTable
                        .find(number)
                        .orElseThrow(() ->
                                new LedgerException(
                                        "there is no correction %d; chancery corrections shows them"
                                                .formatted(number)));
        if (found.correction().undone()) {
            throw new LedgerException("correction %d is undone already".formatted(number));
        }
        keeper.correctionTable.undo(number);
        keeper.forgetCorrections();
        refresh(found);
        return keeper.correctionTable.find(number).orElseThrow().correction();
    }

    /// Makes anew what a correction touches, be it new or undone.
    private void refresh(InForce correction) {
        List<String> keys = new ArrayList<>(correction.keys());
        keys.addAll(correction.others());
        List<ToldReport> told = new ArrayList<>();
        Set<Long> rows = new TreeSet<>();
        for (String key : keys) {
            keeper.reports.byKey(key).ifPresent(told::add);
            keeper.engagements.ofReport(key).ifPresent(rows::add);
        }
        if (correction.correction().verb() == Verb.SPLIT) {
            keeper.merge(told, List.of());
        } else {
            keeper.remake(rows);
        }
    }

    private List<InForce> ofVerb(Verb verb) {
        return keeper.corrections().all().stream()
                .filter(one -> one.correction().verb() == verb)
                .toList();
    }

    private Engagement engagement(String id) {
        return keeper.engagements
                .resolve(id)
                .map(row -> keeper.entry(row).engagement())
                .orElseThrow(() ->
                        new LedgerException(
                                "no engagement \"%s\" in this ledger; chancery search lists them"
                                        .formatted(id)));
    }

    private static List<String> keys(Engagement engagement) {
        return engagement.reports().stream().map(ToldReport::key).toList();
    }
}
