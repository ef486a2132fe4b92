package chancery.merge;

import chancery.interpret.SlotEvidence;
import chancery.interpret.Status;
import chancery.merge.Engagement.Step;
import chancery.reference.Edtf;
import chancery.trace.Evidence;
import chancery.trace.Quote;
import chancery.trace.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The life of an engagement: what was told of it, day by day.
///
/// Only pages of the same day outvote each other; a later day counts more than an earlier one.
/// `held` ends the history and needs a report of it from the day itself or later; what is hoped
/// does not undo what is planned.
final class History {

    private History() {}

    /// At least one step. The last one is the status.
    static List<Step> of(List<ToldReport> reports) {
        List<ToldReport> sound = reports.stream().filter(History::canBeTrue).toList();
        List<Step> steps = new ArrayList<>();
        for (List<ToldReport> day : byDay(sound.isEmpty() ? reports : sound).values()) {
            ToldReport speaker = speaker(day);
            if (steps.isEmpty() || isNews(speaker, steps.getLast())) {
                steps.add(step(speaker));
            }
        }
        return steps;
    }

    /// A page cannot tell as held what lies after the page.
    private static boolean canBeTrue(ToldReport told) {
        Optional<Edtf> date = told.report().date();
        Optional<Edtf> published = told.published();
        return told.report().status() != Status.HELD
                || date.isEmpty()
                || published.isEmpty()
                || date.get().approximate()
                || !date.get().earliest().isAfter(published.get().latest().plusDays(1));
    }

    /// Undated pages come last: they are only heard where nothing else has been said.
    private static Map<LocalDate, List<ToldReport>> byDay(List<ToldReport> reports) {
        TreeMap<LocalDate, List<ToldReport>> days = new TreeMap<>();
        for (ToldReport told : reports) {
            LocalDate day = told.published().map(Edtf::latest).orElse(LocalDate.MAX);
            days.computeIfAbsent(day, _ -> new ArrayList<>()).add(told);
        }
        return days;
    }

    /// The report that speaks for its day: of the status that most pages tell, `held` before all.
    private static ToldReport speaker(List<ToldReport> day) {
        Map<Status, List<ToldReport>> tellers = new EnumMap<>(Status.class);
        day.forEach(told ->
                tellers.computeIfAbsent(told.report().status(), _ -> new ArrayList<>()).add(told));
        List<ToldReport> heard =
                tellers.entrySet().stream()
                        .min(
                                Comparator.<Map.Entry<Status, List<ToldReport>>>comparingInt(
                                                e -> e.getKey() == Status.HELD ? 0 : 1)
                                        .thenComparingInt(
                                                e -> e.getKey() == Status.POSSIBLE ? 1 : 0)
                                        .thenComparingLong(e -> -Votes.independent(e.getValue()))
                                        .thenComparing(
                                                Map.Entry::getKey, Comparator.reverseOrder()))
                        .orElseThrow()
                        .getValue();
        return heard.stream()
                .min(
                        Comparator.<ToldReport, Boolean>comparing(told ->
                                        told.report().salience()
                                                != chancery.interpret.Salience.MAIN)
                                .thenComparing(told -> told.official().isEmpty())
                                .thenComparing(told -> told.report().date().isEmpty())
                                .thenComparing(ToldReport::key))
                .orElseThrow();
    }

    private static boolean isNews(ToldReport told, Step last) {
        Status status = told.report().status();
        if (last.step() == Status.HELD) {
            return false;
        }
        if (status == Status.HELD) {
            return true;
        }
        if (told.published().isEmpty() && last.step() != Status.POSSIBLE) {
            return false;
        }
        if (status == last.step()) {
            return isRedated(told.report().date(), last.date());
        }
        return status != Status.POSSIBLE;
    }

    static boolean isRedated(Optional<Edtf> now, Optional<Edtf> before) {
        return now.isPresent()
                && before.isPresent()
                && !now.get().approximate()
                && !before.get().approximate()
                && !now.get().overlaps(before.get());
    }

    private static Step step(ToldReport told) {
        return new Step(
                told.report().status(),
                told.published(),
                told.report().date(),
                told.documentId(),
                evidence(told));
    }

    private static Evidence evidence(ToldReport told) {
        return told.report().evidence().stream()
                .filter(cell -> cell.slot().equals("status") || cell.slot().equals("kind"))
                .min(
                        Comparator.comparing((SlotEvidence cell) -> cell.slot().equals("kind"))
                                .thenComparing(cell -> cell.evidence().span()))
                .map(SlotEvidence::evidence)
                // A report without evidence is a fault upstream; the step then points at nothing.
                .orElseGet(
                        () -> new Evidence(told.document(), new Span(0, 0), new Quote("", "", "")));
    }
}
