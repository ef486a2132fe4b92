package chancery.clean;

import chancery.reference.Anniversaries;
import chancery.reference.NumberWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days that a text counts from a day of history: "the 70th anniversary of the end of the Korean
/// War", "more than ten months into the war in Ukraine".
final class CountedDays {

    private static final String[] ORDINALS = {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth"
    };
    private static final Map<String, Integer> NUMBERS = numbers();
    private static final Pattern ANNIVERSARY =
            Pattern.compile(
                    "\\b(?:the|(\\d{1,3}|[a-z]{3,9})(?:st|nd|rd|th|[-\u2010\u2011 ]year)?) anniversary (?:of|since|marking) ([^.;]{5,90})");
    private static final Pattern COUNTED =
            Pattern.compile(
                    "\\b(\\d{1,2}|a|[a-z]{3,9})[ -](day|week|month|year)s? (?:of|into|after|since|on from) ([^.;]{4,70})");
    private static final List<String> UNITS = List.of("day", "week", "month", "year");
    private static final List<String> FROM =
            List.of(" of ", " into ", " after ", " since ", " on from ");
    private static final int YEAR_BEFORE = 300;
    private static final int YEAR_AFTER = 90;
    private static final int AROUND = 30;
    private static final int SLACK = 12;
    private static final int FIRST_YEAR = 1995;
    private static final int LAST_YEAR = 2045;

    private CountedDays() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < NumberWords.ONE_TO_TWENTY.size(); i++) {
            numbers.put(NumberWords.ONE_TO_TWENTY.get(i), i + 1);
        }
        for (int i = 0; i < ORDINALS.length; i++) {
            numbers.put(ORDINALS[i], i + 1);
        }
        numbers.put("a", 1);
        return Map.copyOf(numbers);
    }

    static List<DayConstraint> in(Anniversaries history, String paragraph) {
        if (!paragraph.contains(" anniversary ") && !mayCount(paragraph)) {
            return List.of();
        }
        List<DayConstraint> found = new ArrayList<>();
        Matcher anniversary = ANNIVERSARY.matcher(paragraph);
        while (anniversary.find()) {
            Optional<Integer> years = number(anniversary.group(1));
            if (anniversary.group(1) != null && years.isEmpty()) {
                continue;
            }
            for (Anniversaries.Day day : history.namedIn(anniversary.group(2))) {
                DaySet days =
                        years.map(count -> around(day.first().plusYears(count)))
                                .orElseGet(() -> everyYear(day.first()));
                found.add(constraint(days, day, anniversary.group()));
            }
        }
        Matcher counted = COUNTED.matcher(paragraph);
        while (counted.find()) {
            Optional<Integer> count = number(counted.group(1));
            if (count.isPresent()) {
                history.namedIn(counted.group(3)).stream()
                        .map(day ->
                                constraint(
                                        after(day.first(), count.get(), counted.group(2)),
                                        day,
                                        counted.group()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /// Whether a unit of time stands before one of the words that count from a day: what is looked
    /// for first, since most paragraphs hold none.
    private static boolean mayCount(String paragraph) {
        for (String unit : UNITS) {
            for (int at = paragraph.indexOf(unit); at >= 0; at = paragraph.indexOf(unit, at + 1)) {
                int end = at + unit.length();
                int behind = paragraph.startsWith("s", end) ? end + 1 : end;
                if (FROM.stream().anyMatch(word -> paragraph.startsWith(word, behind))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<Integer> number(String word) {
        if (word == null) {
            return Optional.empty();
        }
        return Character.isDigit(word.charAt(0))
                ? Optional.of(Integer.valueOf(word))
                : Optional.ofNullable(NUMBERS.get(word.toLowerCase(Locale.ROOT)));
    }

    /// An anniversary is talked of through most of the year before it.
    private static DaySet around(LocalDate day) {
        return DaySet.between(day.minusDays(YEAR_BEFORE), day.plusDays(YEAR_AFTER));
    }

    private static DaySet everyYear(LocalDate first) {
        DaySet days = new DaySet(List.of());
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            LocalDate day = first.withYear(year);
            days = days.or(DaySet.between(day.minusDays(AROUND), day.plusDays(AROUND)));
        }
        return days;
    }

    /// From a little less than so many units ("nearly two years") to one more.
    private static DaySet after(LocalDate first, int count, String unit) {
        int unitDays =
                switch (unit) {
                    case "day" -> 1;
                    case "week" -> 7;
                    case "month" -> 31;
                    default -> 366;
                };
        int slack = Math.max(SLACK, unitDays / 3);
        return DaySet.between(
                first.plusDays((long) count * unitDays - unitDays / 31 - slack),
                first.plusDays((long) (count + 1) * unitDays + slack));
    }

    private static DayConstraint constraint(DaySet days, Anniversaries.Day day, String words) {
        return new DayConstraint(
                days,
                DayConstraint.Force.WRITTEN,
                true,
                day.name(),
                "the text says " + words.strip() + " (" + day.first() + ")");
    }
}
