package chancery.merge;

import chancery.interpret.Kind;
import chancery.merge.Engagement.Disagreement;
import chancery.merge.Engagement.Value;
import chancery.reference.Edtf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The day that an engagement shows, among those its reports give.
///
/// A vaguer date that holds a more precise one is no other value. Of a journey, the interval is
/// more than a day in it; of a meeting, the day is more than the interval.
record DateChoice(Optional<Edtf> date, Optional<Disagreement> disagreement) {

    // A journey told as longer than this is a vague date.
    private static final int LONGEST_JOURNEY = 14;

    private record Candidate(Edtf date, List<ToldReport> tellers) {}

    static DateChoice of(List<ToldReport> reports, Kind kind) {
        boolean journey = kind == Kind.VISIT || kind == Kind.CONFERENCE;
        List<Candidate> all = candidates(reports);
        List<Candidate> precise =
                all.stream()
                        .filter(c ->
                                all.stream().noneMatch(o -> supersedes(o.date, c.date, journey)))
                        .toList();
        Optional<Candidate> best = best(precise, reports);
        return new DateChoice(
                best.map(Candidate::date), best.flatMap(chosen -> differing(chosen, precise)));
    }

    private static List<Candidate> candidates(List<ToldReport> reports) {
        TreeMap<String, Candidate> byText = new TreeMap<>();
        for (ToldReport told : reports) {
            told.report()
                    .date()
                    .ifPresent(date ->
                            byText.computeIfAbsent(
                                            date.text(),
                                            _ -> new Candidate(date, new ArrayList<>()))
                                    .tellers
                                    .add(told));
        }
        return List.copyOf(byText.values());
    }

    private static boolean supersedes(Edtf one, Edtf other, boolean journey) {
        if (one.text().equals(other.text())) {
            return false;
        }
        if (one.approximate() != other.approximate()) {
            return other.approximate() && near(one, other);
        }
        if (!one.overlaps(other) || one.days() == other.days()) {
            return false;
        }
        boolean oneHoldsOther = holds(one, other);
        if (journey && Math.max(one.days(), other.days()) <= LONGEST_JOURNEY) {
            return oneHoldsOther;
        }
        return holds(other, one);
    }

    private static boolean holds(Edtf outer, Edtf inner) {
        return !inner.earliest().isBefore(outer.earliest())
                && !inner.latest().isAfter(outer.latest());
    }

    /// "About" a day reaches some days to both sides.
    private static boolean near(Edtf exact, Edtf about) {
        return !exact.earliest().isAfter(about.latest().plusDays(4))
                && !exact.latest().isBefore(about.earliest().minusDays(4));
    }

    private static Optional<Candidate> best(List<Candidate> precise, List<ToldReport> reports) {
        return precise.stream()
                .min(
                        Comparator.<Candidate>comparingInt(c -> Votes.official(c.tellers) ? 0 : 1)
                                .thenComparingLong(c -> -supporters(c, reports))
                                .thenComparingLong(c -> c.date.days())
                                .thenComparing(c -> c.date.text()));
    }

    private static long supporters(Candidate candidate, List<ToldReport> reports) {
        return Votes.independent(
                reports.stream()
                        .filter(told ->
                                told.report()
                                        .date()
                                        .filter(date -> date.overlaps(candidate.date))
                                        .isPresent())
                        .toList());
    }

    private static Optional<Disagreement> differing(Candidate chosen, List<Candidate> precise) {
        List<Candidate> others =
                precise.stream()
                        .filter(c ->
                                c.date.text().equals(chosen.date.text())
                                        || !c.date.overlaps(chosen.date))
                        .toList();
        if (others.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                new Disagreement(
                        "date",
                        others.stream()
                                .map(c -> new Value(c.date.text(), Votes.documents(c.tellers)))
                                .toList()));
    }
}
