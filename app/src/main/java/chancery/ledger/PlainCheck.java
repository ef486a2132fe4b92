package chancery.ledger;

import chancery.identify.Actor;
import chancery.interpret.Kind;
import chancery.interpret.Report;
import chancery.interpret.Status;
import chancery.ledger.ClaimVerdict.Answer;
import chancery.merge.Engagement;
import chancery.reference.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Holds a plain sentence against a ledger: it is read like a page's, and what it reports is looked
/// for. What the ledger has not is not contradicted.
final class PlainCheck {

    private static final int SHOWN = 10;

    private PlainCheck() {}

    static ClaimVerdict of(Ledger ledger, List<Report> reports, Optional<LocalDate> day) {
        Coverage coverage = ledger.coverage(Optional.empty(), day, 0);
        if (reports.isEmpty()) {
            return new ClaimVerdict(
                    Answer.NOT_UNDERSTOOD,
                    "",
                    "No meeting, call, visit or conference of two sides was read in the words, nor a claim that one was the first, the highest or so many in some time. Name both sides, what they did, and since when.",
                    List.of(),
                    coverage);
        }
        String readAs = reports.stream().map(PlainCheck::told).collect(Collectors.joining("; "));
        Map<String, Entry> same = new LinkedHashMap<>();
        Map<String, Entry> against = new LinkedHashMap<>();
        List<Entry> others = new ArrayList<>();
        for (Report report : reports) {
            for (Entry entry : candidates(ledger, report)) {
                if (!isWhen(report, entry.engagement())) {
                    others.add(entry);
                } else if (agrees(report, entry.engagement())) {
                    same.putIfAbsent(entry.engagement().id(), entry);
                } else if (isOff(report.status()) != isOff(entry.engagement().status())) {
                    against.putIfAbsent(entry.engagement().id(), entry);
                } else {
                    others.add(entry);
                }
            }
        }
        if (!same.isEmpty()) {
            return new ClaimVerdict(
                    Answer.CONSISTENT,
                    readAs,
                    "The ledger has %s that the words may mean; each shows its sentences."
                            .formatted(
                                    same.size() == 1
                                            ? "one engagement"
                                            : same.size() + " engagements"),
                    same.values().stream().limit(SHOWN).toList(),
                    coverage);
        }
        if (!against.isEmpty()) {
            return new ClaimVerdict(
                    Answer.CONTRADICTED,
                    readAs,
                    "The ledger has such an engagement, but with another status.",
                    against.values().stream().limit(SHOWN).toList(),
                    coverage);
        }
        return new ClaimVerdict(
                Answer.NOT_DECIDABLE,
                readAs,
                "The ledger has no such engagement, which is no proof that there was none."
                        + (others.isEmpty() ? "" : " Nearest in time of the same sides:"),
                nearest(reports.getFirst(), others),
                coverage);
    }

    private static List<Entry> candidates(Ledger ledger, Report report) {
        List<String> states =
                report.parties().stream()
                        .map(Actor::state)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        return ledger.engagements(Query.all().of(states)).stream()
                .filter(entry -> mayBe(report, entry.engagement()))
                .toList();
    }

    private static boolean mayBe(Report report, Engagement engagement) {
        boolean kind =
                report.kind() == engagement.kind()
                        || (report.kind() != Kind.CALL && engagement.kind() != Kind.CALL);
        Set<String> names =
                engagement.parties().stream()
                        .map(Actor::name)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        return kind
                && report.parties().stream()
                        .allMatch(party -> party.name().map(names::contains).orElse(true));
    }

    private static boolean isWhen(Report report, Engagement engagement) {
        return report.date().isEmpty()
                || engagement.date().isEmpty()
                || report.date().get().overlaps(engagement.date().get());
    }

    /// What was told of it at any time, and what was ahead of what was then held.
    private static boolean agrees(Report report, Engagement engagement) {
        return engagement.history().stream().anyMatch(step -> step.step() == report.status())
                || (!isOff(report.status()) && engagement.status() == Status.HELD);
    }

    /// Of a meeting that was only hoped for, nobody knows whether it was held.
    private static boolean isOff(Status status) {
        return status == Status.CANCELLED || status == Status.POSTPONED;
    }

    private static List<Entry> nearest(Report report, List<Entry> others) {
        Optional<LocalDate> day = report.date().map(Edtf::earliest);
        return others.stream()
                .sorted(
                        Comparator.comparingLong((Entry one) -> distance(day, one.engagement()))
                                .thenComparing(one -> one.engagement().id()))
                .limit(SHOWN)
                .toList();
    }

    private static long distance(Optional<LocalDate> day, Engagement engagement) {
        return day.flatMap(told ->
                        engagement
                                .date()
                                .map(date ->
                                        Math.abs(told.toEpochDay() - date.earliest().toEpochDay())))
                .orElse(Long.MAX_VALUE);
    }

    private static String told(Report report) {
        return "%s, %s: %s%s%s"
                .formatted(
                        report.kind().id(),
                        report.status().id(),
                        report.parties().stream()
                                .map(party -> party.name().or(party::state).orElse("?"))
                                .collect(Collectors.joining(", ")),
                        report.place()
                                .flatMap(place -> place.city().or(place::state))
                                .map(place -> ", in " + place)
                                .orElse(""),
                        report.date().map(date -> ", " + date.text()).orElse(""));
    }
}
