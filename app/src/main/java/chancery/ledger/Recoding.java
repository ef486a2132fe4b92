package chancery.ledger;

import chancery.ledger.Corrections.InForce;
import chancery.ledger.Recoded.Stand;
import chancery.ledger.Recoded.Standing;
import chancery.merge.Composer;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import chancery.pipeline.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads documents anew and lets ids and corrections follow.
final class Recoding {

    private final Keeper keeper;

    Recoding(Keeper keeper) {
        this.keeper = keeper;
    }

    /// Reads one document anew; says whether it now tells something else.
    boolean recode(String sha256, DocumentReader reader) {
        StoredDocument stored = keeper.documents.find(sha256).orElseThrow();
        long id = keeper.documents.numberOf(sha256);
        Reading alone = reader.read(stored.document(), Optional.empty());
        Copying copying = new Copying(keeper, Optional.of(reader));
        if (!keeper.copies.holds(id, alone.article())) {
            copying.takeOut(id, stored.article());
            keeper.documents.setArticle(id, alone);
            copying.takeIn(id, alone);
        }
        boolean changed = !replace(id, copying.beside(id, alone)).isEmpty();
        copying.others(id);
        return changed;
    }

    /// Puts another reading in the place of what a document told.
    List<Change> replace(long id, Reading reading) {
        String sha256 = reading.document().sha256();
        List<ToldReport> former = keeper.reports.of(sha256);
        List<ToldReport> now = Keeper.tellings(reading, keeper.documents.copyOf(id));
        Learning learning = new Learning(keeper, keeper.tenures.ofDocument(id), reading);
        keeper.documents.setArticle(id, reading);
        keeper.tenures.replace(id, reading.tenures());
        keeper.claims.replace(id, reading.claims());
        if (now.equals(former)) {
            return learning.follow();
        }
        Set<Long> rows = new TreeSet<>();
        former.forEach(told -> keeper.engagements.ofReport(told.key()).ifPresent(rows::add));
        Map<String, String> heirs = Succession.of(former, now);
        Map<String, String> inherited = inherited(former, heirs);
        follow(former, heirs);
        keeper.reports.removeOf(id);
        keeper.reports.add(id, now);
        List<Change> changes = new ArrayList<>(keeper.replaced(now, former, rows, inherited));
        changes.addAll(learning.follow());
        return changes;
    }

    /// The engagement that the predecessor of each report was in.
    private Map<String, String> inherited(List<ToldReport> former, Map<String, String> heirs) {
        Map<String, String> inherited = new TreeMap<>();
        for (ToldReport old : former) {
            Optional<String> heir = Optional.ofNullable(heirs.get(old.key()));
            Optional<Long> row = keeper.engagements.ofReport(old.key());
            if (heir.isPresent() && row.isPresent()) {
                inherited.put(heir.get(), keeper.engagements.light(row.get()).id());
            }
        }
        return inherited;
    }

    /// Ids and corrections that held on to a former report hold on to its successor, or, where it
    /// has none, to another report of the same engagement.
    private void follow(List<ToldReport> former, Map<String, String> heirs) {
        for (ToldReport old : former) {
            Optional<String> heir =
                    Optional.ofNullable(heirs.get(old.key())).or(() -> sibling(old, former));
            if (heir.isPresent() && !heir.get().equals(old.key())) {
                keeper.engagements.moveAliases(old.key(), heir.get());
                for (InForce one : keeper.correctionTable.holding(old.key())) {
                    moved(one, old.key(), heir.get());
                }
            }
        }
    }

    private Optional<String> sibling(ToldReport old, List<ToldReport> former) {
        Set<String> page = former.stream().map(ToldReport::key).collect(Collectors.toSet());
        return keeper.engagements
                .ofReport(old.key())
                .flatMap(row ->
                        keeper.reports.ofEngagement(row).stream()
                                .map(ToldReport::key)
                                .filter(key -> !page.contains(key))
                                .sorted()
                                .findFirst());
    }

    private void moved(InForce one, String from, String to) {
        keeper.correctionTable.hold(
                one.correction().number(),
                replaced(one.keys(), from, to),
                replaced(one.others(), from, to),
                one.was());
        keeper.forgetCorrections();
    }

    private static List<String> replaced(List<String> keys, String from, String to) {
        return keys.stream().map(key -> key.equals(from) ? to : key).distinct().toList();
    }

    /// How each correction in force stands now.
    List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        for (InForce one : keeper.corrections().all()) {
            standings.add(standing(one));
        }
        return standings;
    }

    private Standing standing(InForce one) {
        Optional<Long> row =
                one.keys().stream()
                        .map(keeper.engagements::ofReport)
                        .flatMap(Optional::stream)
                        .findFirst();
        if (row.isEmpty()) {
            return new Standing(one.correction(), Stand.WITHOUT_TARGET, "");
        }
        if (one.correction().verb() != Correction.Verb.FIX) {
            return new Standing(one.correction(), Stand.IN_FORCE, "");
        }
        Engagement machine = Composer.compose(keeper.reports.ofEngagement(row.get()));
        String slot = one.correction().slot();
        String now = Fix.shown(machine, slot);
        String set = Fix.shown(Fix.parse(slot, one.correction().value()).on(machine), slot);
        Stand stand =
                now.equals(set)
                        ? Stand.AGREES
                        : now.equals(one.was()) ? Stand.IN_FORCE : Stand.NEEDS_YOU;
        return new Standing(one.correction(), stand, now);
    }
}
