package chancery.clean;

import chancery.reference.Anniversaries;
import chancery.reference.EventCalendar;
import chancery.reference.Reference;
import chancery.trace.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the text alone says of the day it was published: all its statements, and the days that they
/// leave open.
final class TextDay {

    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b");

    /// Words before a weekday that say that it is not the day of the news.
    private static final List<String> OTHER_WEEK =
            List.of("next", "last", "until", "by", "since", "before", "past", "every", "previous");

    private static final int LEAD = 2;
    // An article that names an office holder late in a long text tells of the past as often.
    private static final int TEXT = 30_000;
    private static final int WEEK = 9;
    private static final int REPOSTED = 5;
    private static final int WIDEST = 6 * 366;
    private static final int WEEKS = 35;
    private static final int SHORT = 400;

    private final List<DayConstraint> constraints;
    private final Optional<DayOfWeek> weekday;
    private final boolean dateline;

    private TextDay(
            List<DayConstraint> constraints, Optional<DayOfWeek> weekday, boolean dateline) {
        this.constraints = List.copyOf(constraints);
        this.weekday = weekday;
        this.dateline = dateline;
    }

    static TextDay of(
            Reference reference,
            EventCalendar calendar,
            String page,
            Optional<Span> headline,
            List<Span> paragraphs,
            List<DayConstraint> links,
            boolean dateline) {
        List<DayConstraint> found = new ArrayList<>(links);
        Optional<TenureConstraints> title =
                headline.map(span -> new TenureConstraints(reference, span.in(page), true));
        List<TenureConstraints> first =
                paragraphs.stream()
                        .limit(LEAD)
                        .map(span -> new TenureConstraints(reference, span.in(page), true))
                        .toList();
        Set<String> offices = new HashSet<>();
        Stream.concat(title.stream(), first.stream())
                .forEach(words -> offices.addAll(words.officesAlone()));
        title.ifPresent(words -> found.addAll(words.read(offices)));
        headline.ifPresent(h -> {
            found.addAll(EventConstraints.in(calendar, h.in(page), true));
            found.addAll(CountedDays.in(Anniversaries.load(), h.in(page)));
        });
        int read = 0;
        for (int i = 0; i < paragraphs.size() && read < TEXT; i++) {
            String paragraph = paragraphs.get(i).in(page);
            read += paragraph.length();
            found.addAll(
                    i < LEAD
                            ? first.get(i).read(offices)
                            : new TenureConstraints(reference, paragraph, false).read(offices));
            found.addAll(EventConstraints.in(calendar, paragraph, i < LEAD));
            if (i < LEAD) {
                found.addAll(WrittenDays.inText(paragraph));
                found.addAll(CountedDays.in(Anniversaries.load(), paragraph));
            }
        }
        return new TextDay(found, weekday(page, paragraphs), dateline);
    }

    private static Optional<DayOfWeek> weekday(String page, List<Span> paragraphs) {
        for (Span paragraph : paragraphs.subList(0, Math.min(LEAD, paragraphs.size()))) {
            String text = paragraph.in(page);
            if (!text.contains("day")) {
                continue;
            }
            Matcher m = WEEKDAY.matcher(text);
            while (m.find()) {
                if (!isOfOtherWeek(text.substring(0, m.start()))) {
                    return Optional.of(DayOfWeek.valueOf(m.group(1).toUpperCase(Locale.ROOT)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOfOtherWeek(String before) {
        String words = before.stripTrailing();
        return words.length() < before.length() && OTHER_WEEK.stream().anyMatch(words::endsWith);
    }

    /// The days that the statements leave open. One that agrees with none of those before it tells
    /// of another time and is passed over.
    DaySet open() {
        DaySet open = DaySet.ALL;
        for (DayConstraint constraint : ordered()) {
            DaySet narrower = open.and(constraint.days());
            open = narrower.isEmpty() ? open : narrower;
        }
        return open;
    }

    /// Written days first, then persons in office, then events.
    private List<DayConstraint> ordered() {
        List<DayConstraint> ordered = new ArrayList<>();
        constraints.stream().filter(DayConstraint::isWritten).forEach(ordered::add);
        constraints.stream()
                .filter(c -> c.isFirm() && !c.isWritten() && c.lead())
                .forEach(ordered::add);
        constraints.stream()
                .filter(c -> c.isFirm() && !c.isWritten() && !c.lead())
                .forEach(ordered::add);
        constraints.stream().filter(c -> !c.isFirm()).forEach(ordered::add);
        return ordered;
    }

    /// Whether enough in the text speaks against a day: a day written in it, someone in the lead,
    /// or two persons, in an office that they did not hold on it, and hardly anything for it.
    boolean contradicts(LocalDate day) {
        Set<String> against = new LinkedHashSet<>();
        Set<String> pro = new LinkedHashSet<>();
        boolean lead = false;
        boolean written = false;
        DaySet together = DaySet.ALL;
        for (DayConstraint constraint : constraints) {
            if (constraint.isFirm() && !allows(constraint, day)) {
                against.add(constraint.about());
                together = together.and(constraint.days());
                lead |= constraint.lead();
                written |= constraint.isWritten();
            } else if (constraint.isFirm() && constraint.days().isBounded()) {
                pro.add(constraint.about());
                together = together.and(constraint.days());
            }
        }
        pro.removeAll(against);
        boolean most = (lead || against.size() > 1) && against.size() > pro.size();
        boolean enough = most || (lead && together.isBounded());
        return (written || enough) && !open().contains(day);
    }

    /// Whether something in the text speaks for a day more than for those a year before: a day
    /// written in it, or an office held for no longer than that.
    boolean supports(LocalDate day) {
        return constraints.stream()
                .filter(constraint -> constraint.days().contains(day))
                .anyMatch(constraint -> constraint.isWritten() || isShort(constraint.days()));
    }

    private static boolean isShort(DaySet days) {
        return days.isBounded() && days.first().plusDays(SHORT).isAfter(days.last());
    }

    /// Titles are given for some weeks before and after an office; a written day is one day.
    private static boolean allows(DayConstraint constraint, LocalDate day) {
        return constraint.isWritten()
                ? constraint.days().contains(day)
                : constraint.days().isNear(day, WEEKS);
    }

    /// The days left open, where they are many only those of the years before a false stamp.
    private DaySet recent(LocalDate stamp) {
        DaySet open = open();
        return open.isBounded() && !open.first().plusDays(WIDEST).isBefore(open.last())
                ? open
                : open.and(DaySet.between(stamp.minusYears(REPOSTED), stamp));
    }

    /// Why the text does not allow a day, or how it narrows the day down where none is given.
    List<String> reasons(Optional<LocalDate> not) {
        DaySet open = open();
        Set<String> reasons = new LinkedHashSet<>();
        for (DayConstraint constraint : ordered()) {
            boolean holds = !open.and(constraint.days()).isEmpty();
            boolean tells =
                    not.map(day -> !constraint.days().contains(day))
                            .orElse(constraint.days().isBounded() || !constraint.isFirm());
            if (holds && tells) {
                reasons.add(constraint.reason());
            }
        }
        weekdayOf(open)
                .ifPresent(day -> reasons.add("the text says " + weekdayName() + ": " + day));
        return List.copyOf(reasons);
    }

    private String weekdayName() {
        return weekday.map(
                        day -> day.getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH))
                .orElse("");
    }

    private Optional<LocalDate> weekdayOf(DaySet open) {
        List<LocalDate> fit =
                open.days(WEEK).stream()
                        .filter(day -> weekday.filter(day.getDayOfWeek()::equals).isPresent())
                        .toList();
        return fit.size() == 1 ? Optional.of(fit.getFirst()) : Optional.empty();
    }

    /// The one day that the text leaves, by the weekday it names.
    Optional<PublicationDate.Known> day() {
        Clue clue = dateline ? Clue.AGENCY_DATELINE_WEEKDAY : Clue.TEXT_CONSTRAINTS;
        return weekdayOf(open()).map(day -> new PublicationDate.Known(day, clue, Optional.empty()));
    }

    /// The stretch of days that the text leaves, where it narrows them to some years.
    Optional<PublicationDate> interval(Optional<PublicationDate.Known> contradicted) {
        DaySet open =
                contradicted
                        .filter(_ -> constraints.stream().anyMatch(DayConstraint::isWritten))
                        .map(says -> recent(says.day()))
                        .orElseGet(this::open);
        if (!open.isBounded() || open.first().plusDays(WIDEST).isBefore(open.last())) {
            return Optional.empty();
        }
        return Optional.of(
                new PublicationDate.Interval(
                        open.first(),
                        open.last(),
                        reasons(contradicted.map(PublicationDate.Known::day)),
                        contradicted));
    }
}
