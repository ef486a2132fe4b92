package chancery.brief;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Outcome;
import chancery.interpret.Report;
import chancery.interpret.Salience;
import chancery.interpret.Status;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import chancery.reference.Edtf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An engagement as the pages told it up to a day. What was published later is hindsight and stays
/// out: a meeting that was only hoped for then is only hoped for here.
///
/// @param reports those published by then, and those whose day nobody knows
record Occasion(
        String id,
        Kind kind,
        Status status,
        List<Actor> parties,
        Optional<Place> place,
        Optional<Edtf> date,
        List<Outcome> outcomes,
        List<Engagement.Disagreement> disagreements,
        List<ToldReport> reports) {

    /// Empty where no page had told it by then.
    static Optional<Occasion> asOf(Engagement engagement, LocalDate day) {
        List<ToldReport> told =
                engagement.reports().stream().filter(report -> isToldBy(report, day)).toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                told.size() == engagement.reports().size()
                        ? whole(engagement)
                        : from(engagement.id(), told));
    }

    private static boolean isToldBy(ToldReport report, LocalDate day) {
        return report.published().map(date -> !date.earliest().isAfter(day)).orElse(true);
    }

    private static Occasion whole(Engagement engagement) {
        return new Occasion(
                engagement.id(),
                engagement.kind(),
                engagement.status(),
                engagement.parties(),
                engagement.place(),
                engagement.date(),
                engagement.outcomes(),
                engagement.disagreements(),
                engagement.reports());
    }

    /// The best of the reports speaks: one that is about the engagement, and the latest of those.
    private static Occasion from(String id, List<ToldReport> told) {
        Comparator<ToldReport> best =
                Comparator.comparing(
                                (ToldReport report) -> report.report().salience() == Salience.MAIN)
                        .thenComparing(report ->
                                report.published().map(Edtf::latest).orElse(LocalDate.MIN))
                        .thenComparing(ToldReport::key);
        Report report = told.stream().max(best).orElseThrow().report();
        return new Occasion(
                id,
                report.kind(),
                report.status(),
                report.parties(),
                report.place(),
                report.date(),
                report.outcomes(),
                List.of(),
                told);
    }

    boolean isHeld() {
        return status == Status.HELD;
    }

    boolean isAhead() {
        return status == Status.PLANNED || status == Status.POSSIBLE;
    }

    boolean has(Side side) {
        return parties.stream().anyMatch(side::is);
    }

    boolean hasState(Side side) {
        return parties.stream().anyMatch(side::ofState);
    }

    LocalDate first() {
        return date.map(Edtf::earliest).orElse(LocalDate.MAX);
    }

    LocalDate last() {
        return date.map(Edtf::latest).orElse(LocalDate.MIN);
    }

    /// The days between which its pages appeared, where any is known.
    Optional<Edtf> told() {
        return reports.stream()
                .map(ToldReport::published)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Edtf::earliest));
    }
}
