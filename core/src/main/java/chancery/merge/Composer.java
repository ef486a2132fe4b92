package chancery.merge;

import chancery.interpret.Kind;
import chancery.interpret.Outcome;
import chancery.interpret.Salience;
import chancery.interpret.Status;
import chancery.merge.Engagement.Disagreement;
import chancery.merge.Engagement.Step;
import chancery.merge.Engagement.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Makes one engagement of the reports of a group: the value that each slot shows, the values it
/// does not show, and the history.
///
/// The value shown is told by main reports before background ones, by official pages before the
/// press, by most independent pages, and is the most precise; in this order. The rest stays visible
/// as disagreement. `docs/concepts/merging.md` has an example of each.
public final class Composer {

    private Composer() {}

    /// The engagement that these reports tell, in whatever order they come.
    public static Engagement compose(Collection<ToldReport> group) {
        List<ToldReport> reports =
                group.stream().sorted(Comparator.comparing(ToldReport::key)).toList();
        List<ToldReport> weighty = weighty(reports);
        List<Step> history = History.of(reports);
        Status status = history.getLast().step();
        Votes<Kind> kinds = Votes.of(weighty, Composer::kindOf);
        Kind kind = kinds.best(Comparator.comparing(Kind::id));
        List<ToldReport> decided = decided(weighty, status);
        DateChoice date = DateChoice.of(decided, kind);
        PlaceChoice place = PlaceChoice.of(decided);
        List<Disagreement> disagreements = new ArrayList<>();
        if (kinds.differ()) {
            disagreements.add(kinds.disagreement("kind", Kind::id));
        }
        statusDisagreement(reports, status, disagreements);
        date.disagreement().ifPresent(disagreements::add);
        place.disagreement().ifPresent(disagreements::add);
        topicDisagreement(reports, disagreements);
        return new Engagement(
                ReportKey.idOf(reports.getFirst().key()),
                kind,
                status,
                PartyChoice.of(weighty, kind, place.place()),
                place.place(),
                date.date(),
                topics(weighty),
                outcomes(weighty),
                history,
                disagreements,
                List.of(),
                reports);
    }

    private static java.util.Optional<Kind> kindOf(ToldReport told) {
        return java.util.Optional.of(told.report().kind());
    }

    /// The main reports; all of them where the engagement is only told in passing.
    static List<ToldReport> weighty(List<ToldReport> reports) {
        List<ToldReport> main =
                reports.stream().filter(r -> r.report().salience() == Salience.MAIN).toList();
        return main.isEmpty() ? reports : main;
    }

    /// Of an engagement that was held, only reports of it as held say when and where; plans may
    /// have changed since.
    private static List<ToldReport> decided(List<ToldReport> reports, Status status) {
        List<ToldReport> same =
                reports.stream().filter(r -> r.report().status() == status).toList();
        return status == Status.HELD && !same.isEmpty() ? same : reports;
    }

    private static List<String> topics(List<ToldReport> reports) {
        TreeSet<String> topics = new TreeSet<>();
        reports.forEach(told -> topics.addAll(told.report().topics()));
        return List.copyOf(topics);
    }

    /// All outcomes, those that two pages tell in nearly the same words only once.
    private static List<Outcome> outcomes(List<ToldReport> reports) {
        List<Outcome> kept = new ArrayList<>();
        for (ToldReport told : reports) {
            for (Outcome outcome : told.report().outcomes()) {
                if (kept.stream().noneMatch(other -> alike(outcome, other))) {
                    kept.add(outcome);
                }
            }
        }
        return kept;
    }

    private static boolean alike(Outcome one, Outcome other) {
        if (one.kind() != other.kind()) {
            return false;
        }
        Set<String> words = Profile.words(one.text());
        Set<String> others = Profile.words(other.text());
        long shared = words.stream().filter(others::contains).count();
        return shared * 10 >= 6L * Math.max(words.size(), others.size());
    }

    /// Called off for good or put off: both are told of many a visit. A page of the plan is no
    /// disagreement, it is history.
    private static void statusDisagreement(
            List<ToldReport> reports, Status status, List<Disagreement> disagreements) {
        Map<Status, TreeSet<String>> tellers = new TreeMap<>();
        for (ToldReport told : reports) {
            Status one = told.report().status();
            if (one == Status.CANCELLED || one == Status.POSTPONED || one == status) {
                tellers.computeIfAbsent(one, _ -> new TreeSet<>()).add(told.documentId());
            }
        }
        if (tellers.size() > 1
                && (status == Status.CANCELLED
                        || status == Status.POSTPONED
                        || status == Status.HELD)) {
            List<Value> values = new ArrayList<>();
            tellers.forEach((one, ids) -> values.add(new Value(one.id(), List.copyOf(ids))));
            disagreements.add(new Disagreement("status", values));
        }
    }

    /// A topic that one side's own page tells and another side's leaves out.
    private static void topicDisagreement(
            List<ToldReport> reports, List<Disagreement> disagreements) {
        Map<String, TreeSet<String>> sides = new TreeMap<>();
        Map<String, TreeSet<String>> tellers = new LinkedHashMap<>();
        TreeSet<String> officials = new TreeSet<>();
        for (ToldReport told : reports) {
            if (told.official().isEmpty()) {
                continue;
            }
            officials.add(told.official().get());
            for (String topic : told.report().topics()) {
                sides.computeIfAbsent(topic, _ -> new TreeSet<>()).add(told.official().get());
                tellers.computeIfAbsent(topic, _ -> new TreeSet<>()).add(told.documentId());
            }
        }
        List<Value> oneSided = new ArrayList<>();
        sides.forEach((topic, said) -> {
            if (said.size() < officials.size()) {
                oneSided.add(new Value(topic, List.copyOf(tellers.getOrDefault(topic, said))));
            }
        });
        if (!oneSided.isEmpty()) {
            disagreements.add(new Disagreement("topics", oneSided));
        }
    }
}
