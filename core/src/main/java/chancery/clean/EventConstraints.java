package chancery.clean;

import chancery.reference.EventCalendar;
import chancery.reference.EventCalendar.Event;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Public events that a text tells of: the page is of a day before, in or after them, as the words
/// around them say.
final class EventConstraints {

    private static final Pattern LAST_MONTH_NAMED =
            Pattern.compile(
                    "\\blast (January|February|March|April|May|June|July|August|September|October"
                            + "|November|December)\\b");
    private static final Pattern LAST_MONTH = Pattern.compile("\\b[Ll]ast month\\b");
    private static final Pattern JUST_BEFORE =
            Pattern.compile("\\b(?:just before|days before|weeks before|eve of|ahead of)\\b");
    private static final Pattern AHEAD =
            Pattern.compile(
                    "\\b(?:ahead of|upcoming|will|may|might|could|plans to|planned|scheduled|due to"
                            + "|set to|expected to|next month|next week)\\b");
    private static final Pattern BEHIND =
            Pattern.compile(
                    "\\b(?:since|after|following|last year|in the wake of|met|held|agreed at"
                            + "|made at|was|were)\\b");
    private static final Pattern THERE =
            Pattern.compile("\\b(?:sidelines|margins|at the|attending|address|annual)\\b");
    private static final Pattern AT_GATHERING =
            Pattern.compile(
                    "\\b(?:at|during|attend|attends|attending|on the sidelines of) (?:the|a|this year[’']s) [^.;]{3,90}? on"
                            + " (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b");
    private static final Pattern ATTENDED =
            Pattern.compile(
                    "\\b(?:arriv(?:es|ed|ing)|land(?:s|ed)|gather(?:s|ed)?|travell?ed)\\b[^.;]{0,60}$");
    private static final int VISIT = 10;
    private static final int MARGIN = 4;
    private static final int NEAR = 110;
    private static final int SOON = 75;

    private EventConstraints() {}

    static List<DayConstraint> in(EventCalendar calendar, String paragraph, boolean lead) {
        Map<String, List<DayConstraint>> byWords = new LinkedHashMap<>();
        for (Event event : calendar.namedIn(paragraph)) {
            constraint(event, paragraph, lead)
                    .ifPresent(one ->
                            byWords.computeIfAbsent(event.ways().toString(), _ -> new ArrayList<>())
                                    .add(one));
        }
        return byWords.values().stream().map(EventConstraints::either).toList();
    }

    /// Events that go by the same words: the page tells of one of them.
    private static DayConstraint either(List<DayConstraint> events) {
        DayConstraint first = events.getFirst();
        if (events.size() == 1) {
            return first;
        }
        DaySet days = events.stream().map(DayConstraint::days).reduce(DaySet::or).orElseThrow();
        return new DayConstraint(
                days,
                first.force(),
                first.lead(),
                first.about(),
                "the text tells of: " + first.about());
    }

    /// A gathering that goes on, in the first paragraphs, tells the days nearly; all else tells the
    /// past or what is to come.
    private static Optional<DayConstraint> constraint(Event event, String paragraph, boolean lead) {
        if (lead && isUnderWay(event, paragraph)) {
            DaySet days =
                    DaySet.between(event.first().minusDays(MARGIN), event.last().plusDays(MARGIN));
            return Optional.of(
                    new DayConstraint(
                            days, DayConstraint.Force.WRITTEN, true, event.name(), say(event)));
        }
        if (lead && event.kind() == EventCalendar.Kind.SUMMIT && isAttended(event, paragraph)) {
            DaySet days =
                    DaySet.between(event.first().minusDays(VISIT), event.last().plusDays(VISIT));
            return Optional.of(
                    new DayConstraint(
                            days, DayConstraint.Force.WRITTEN, true, event.name(), say(event)));
        }
        boolean ahead =
                lead && event.kind() != EventCalendar.Kind.BEGAN && isAhead(event, paragraph);
        return days(event, paragraph, lead)
                .map(days ->
                        new DayConstraint(
                                days,
                                ahead ? DayConstraint.Force.FIRM : DayConstraint.Force.LOOSE,
                                lead,
                                event.name(),
                                say(event)));
    }

    private static boolean isAhead(Event event, String paragraph) {
        String before = before(event, paragraph);
        return JUST_BEFORE.matcher(before).find() || AHEAD.matcher(before).find();
    }

    /// "at the summit in Hiroshima on Friday"
    private static boolean isUnderWay(Event event, String paragraph) {
        if (event.kind() != EventCalendar.Kind.SUMMIT) {
            return false;
        }
        Matcher named = AT_GATHERING.matcher(paragraph);
        while (named.find()) {
            if (isNamed(event, named.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Event event, String words) {
        return event.ways().stream()
                .anyMatch(way ->
                        way.groups().stream()
                                .allMatch(group -> group.stream().anyMatch(words::contains)));
    }

    /// "arrived in Beijing to attend the forum"
    private static boolean isAttended(Event event, String paragraph) {
        return ATTENDED.matcher(before(event, paragraph)).find();
    }

    private static String say(Event event) {
        String days =
                event.first().equals(event.last())
                        ? event.first().toString()
                        : event.first() + " to " + event.last();
        return "the text tells of: %s (%s)".formatted(event.name(), days);
    }

    private static Optional<DaySet> days(Event event, String paragraph, boolean lead) {
        String before = before(event, paragraph);
        return switch (event.kind()) {
            case BEGAN -> Optional.of(DaySet.from(event.first()));
            case UNWEEK ->
                    lead && THERE.matcher(before).find()
                            ? Optional.of(DaySet.between(event.first(), event.last()))
                            : Optional.empty();
            case SUMMIT, ELECTION, INAUGURATION, CONGRESS -> dated(event, paragraph, before);
        };
    }

    private static Optional<DaySet> dated(Event event, String paragraph, String before) {
        Matcher named = LAST_MONTH_NAMED.matcher(paragraph);
        if (named.find() && isMonth(event, named.group(1))) {
            YearMonth month = YearMonth.from(event.last());
            return Optional.of(
                    DaySet.between(
                            month.plusMonths(1).atDay(1), month.plusMonths(12).atEndOfMonth()));
        }
        if (LAST_MONTH.matcher(before).find()) {
            YearMonth next = YearMonth.from(event.last()).plusMonths(1);
            return Optional.of(DaySet.between(next.atDay(1), next.atEndOfMonth()));
        }
        if (JUST_BEFORE.matcher(before).find()) {
            return Optional.of(DaySet.between(event.first().minusDays(SOON), event.last()));
        }
        if (AHEAD.matcher(before).find()) {
            LocalDate year = event.first().minusMonths(13);
            return Optional.of(DaySet.between(year, event.last()));
        }
        return BEHIND.matcher(before).find()
                ? Optional.of(DaySet.from(event.first()))
                : Optional.empty();
    }

    private static boolean isMonth(Event event, String name) {
        Month month = event.first().getMonth();
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equals(name);
    }

    /// The words just before the event is named.
    private static String before(Event event, String paragraph) {
        int at = paragraph.length();
        for (EventCalendar.Way way : event.ways()) {
            for (List<String> group : way.groups()) {
                for (String word : group) {
                    int here = paragraph.indexOf(word);
                    at = here >= 0 ? Math.min(at, here) : at;
                }
            }
        }
        return paragraph.substring(Math.max(0, at - NEAR), at);
    }
}
