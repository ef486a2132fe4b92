package chancery.ledger;

import chancery.identify.Actor;
import chancery.interpret.Kind;
import chancery.interpret.Outcome;
import chancery.interpret.Status;
import chancery.ledger.Commitment.State;
import chancery.merge.Engagement;
import chancery.merge.ReportKey;
import chancery.merge.ToldReport;
import chancery.reference.Edtf;
import chancery.trace.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Finds what was promised, and what later reports say of it.
///
/// A commitment stays open until a later engagement of the same sides has an outcome in nearly the
/// same words: one that was agreed or announced fulfils it, one that was refused drops it. A
/// promised meeting, visit or call is fulfilled by the engagement itself. Silence closes nothing.
final class Commitments {

    // Half of the words that carry meaning: "resume military talks" is met by "military talks
    // resumed".
    private static final double ALIKE = 0.5;

    private static final int LONGEST_WAIT = 366;

    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "a",
                    "an",
                    "and",
                    "agree",
                    "agreed",
                    "announce",
                    "announced",
                    "at",
                    "be",
                    "by",
                    "commit",
                    "committed",
                    "do",
                    "doing",
                    "done",
                    "exactly",
                    "for",
                    "has",
                    "have",
                    "in",
                    "it",
                    "just",
                    "of",
                    "on",
                    "pledged",
                    "promised",
                    "same",
                    "so",
                    "that",
                    "the",
                    "their",
                    "these",
                    "this",
                    "those",
                    "to",
                    "vowed",
                    "was",
                    "were",
                    "will",
                    "with");

    private Commitments() {}

    private record Promise(Engagement engagement, ToldReport told, String slot, Outcome outcome) {}

    /// @param promising the engagements at which something may have been promised
    /// @param ofSides all engagements of some states or bodies
    static List<Commitment> of(
            Collection<Engagement> promising, Function<List<String>, List<Engagement>> ofSides) {
        Map<List<String>, List<Promise>> bySides = new LinkedHashMap<>();
        for (Promise promise : promises(heldByDay(promising))) {
            List<String> sides = List.copyOf(states(promise.engagement));
            bySides.computeIfAbsent(sides, _ -> new ArrayList<>()).add(promise);
        }
        List<Commitment> found = new ArrayList<>();
        bySides.forEach((sides, promises) -> {
            List<Engagement> later = sides.isEmpty() ? List.of() : heldByDay(ofSides.apply(sides));
            promises.forEach(promise -> found.add(commitment(promise, later)));
        });
        found.sort(
                Comparator.comparing((Commitment one) ->
                                one.made().map(Edtf::latest).orElse(LocalDate.MAX))
                        .thenComparing(Commitment::engagement));
        return found;
    }

    private static List<Engagement> heldByDay(Collection<Engagement> engagements) {
        return engagements.stream()
                .filter(one -> one.status() == Status.HELD && one.date().isPresent())
                .sorted(Comparator.comparing(Commitments::day).thenComparing(Engagement::id))
                .toList();
    }

    private static Collection<Promise> promises(List<Engagement> byDay) {
        Map<String, Promise> found = new LinkedHashMap<>();
        Set<String> listed = new HashSet<>();
        for (Engagement engagement : journeysLast(byDay)) {
            for (ToldReport told : engagement.reports()) {
                for (Promise one : promises(engagement, told)) {
                    Set<String> words = words(one.outcome.text());
                    boolean fresh = listed.add(told.document() + words);
                    engagement.partOf().forEach(whole -> listed.add(whole + words));
                    if (fresh && !listed.contains(engagement.id() + words)) {
                        found.putIfAbsent(engagement.id() + words, one);
                    }
                }
            }
        }
        return found.values();
    }

    /// A page that tells of a visit and of the talks during it tells one promise, made at the
    /// talks.
    private static List<Engagement> journeysLast(List<Engagement> byDay) {
        List<Engagement> sorted = new ArrayList<>(byDay);
        sorted.sort(
                Comparator.comparing(
                        one -> one.kind() == Kind.VISIT || one.kind() == Kind.CONFERENCE));
        return sorted;
    }

    private static LocalDate day(Engagement engagement) {
        return engagement.date().map(Edtf::latest).orElse(LocalDate.MAX);
    }

    private static List<Promise> promises(Engagement engagement, ToldReport told) {
        List<Promise> found = new ArrayList<>();
        List<Outcome> outcomes = told.report().outcomes();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            // "Committed to doing just that" says nothing without the words before it.
            boolean says = !words(outcome.text()).isEmpty();
            if (says && outcome.commitment() && outcome.kind() != Outcome.Kind.REFUSED) {
                found.add(new Promise(engagement, told, "outcome:" + i, outcome));
            }
        }
        return found;
    }

    private static Commitment commitment(Promise promise, List<Engagement> later) {
        Engagement engagement = promise.engagement;
        Outcome outcome = promise.outcome;
        Set<String> states = states(engagement);
        List<String> by = outcome.by().isEmpty() ? List.copyOf(states) : outcome.by();
        List<Evidence> evidence =
                promise.told.report().evidence().stream()
                        .filter(cell -> cell.slot().equals(promise.slot))
                        .map(cell -> cell.evidence())
                        .toList();
        Optional<Closing> closing = closing(engagement, outcome, later);
        return new Commitment(
                "C-"
                        + Hash.of(ReportKey.idOf(promise.told.key()) + outcome.text())
                                .substring(0, 16),
                engagement.id(),
                engagement.date(),
                by,
                states.stream().filter(state -> !by.contains(state)).toList(),
                outcome.text(),
                outcome.topic(),
                outcome.due(),
                closing.map(Closing::state).orElse(State.OPEN),
                evidence,
                closing.map(Closing::engagement));
    }

    private record Closing(State state, String engagement) {}

    private static Optional<Closing> closing(
            Engagement engagement, Outcome made, List<Engagement> byDay) {
        for (Engagement later : byDay) {
            if (!day(later).isAfter(day(engagement))
                    || !states(later).containsAll(states(engagement))) {
                continue;
            }
            if (isPromised(made, engagement, later)) {
                return Optional.of(new Closing(State.FULFILLED, later.id()));
            }
            for (ToldReport told : later.reports()) {
                for (Outcome outcome : told.report().outcomes()) {
                    if (alike(made, outcome) && !outcome.commitment()) {
                        boolean refused = outcome.kind() == Outcome.Kind.REFUSED;
                        return Optional.of(
                                new Closing(refused ? State.DROPPED : State.FULFILLED, later.id()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// "Agreed to meet again", "accepted the invitation to visit": the meeting or visit itself
    /// fulfils it, in the year after.
    private static boolean isPromised(Outcome made, Engagement engagement, Engagement later) {
        List<String> words = EngagementTable.wordsOf(made.text());
        Kind kind = later.kind();
        Set<String> wanted =
                switch (kind) {
                    case VISIT -> Set.of("visit", "travel", "trip");
                    case MEETING -> Set.of("meet", "summit");
                    case CALL -> Set.of("call", "phone");
                    case CONFERENCE -> Set.of("conference");
                };
        return words.stream().anyMatch(wanted::contains)
                && day(later).isBefore(day(engagement).plusDays(LONGEST_WAIT))
                && made.due().map(due -> due.overlaps(later.date().orElseThrow())).orElse(true);
    }

    private static boolean alike(Outcome one, Outcome other) {
        if (one.topic().isPresent()
                && other.topic().isPresent()
                && !one.topic().equals(other.topic())) {
            return false;
        }
        Set<String> words = words(one.text());
        Set<String> others = words(other.text());
        long shared = words.stream().filter(others::contains).count();
        return shared >= 2 && shared >= ALIKE * Math.min(words.size(), others.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>(EngagementTable.wordsOf(text));
        words.removeAll(EMPTY_WORDS);
        return words;
    }

    private static Set<String> states(Engagement engagement) {
        Set<String> states = new TreeSet<>();
        engagement.parties().stream()
                .map(Actor::state)
                .flatMap(Optional::stream)
                .forEach(states::add);
        return states;
    }
}
