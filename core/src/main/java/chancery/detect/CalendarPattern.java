package chancery.detect;

import chancery.detect.TimeValue.Day;
import chancery.detect.TimeValue.InYear;
import chancery.detect.TimeValue.Month;
import chancery.detect.TimeValue.Part;
import chancery.detect.TimeValue.Range;
import chancery.detect.TimeValue.Which;
import chancery.detect.TimeValue.Year;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Days, months and years of the calendar: "Sept. 18", "Monday, 18 September 2023", "2023-09-18",
/// "September 16 and 17", "Nov. 30-Dec. 2", "May 2023", "in 2017".
final class CalendarPattern implements TimePattern {

    private static final Set<String> TO =
            Set.of("-", "–", "—", "to", "through", "thru", "until", "till", "and", "or", "&");

    // "May" and "March" are other words too; behind these they are months.
    private static final Set<String> BEFORE_MONTH =
            Set.of(
                    "in", "last", "next", "this", "since", "early", "late", "mid", "by", "until",
                    "till", "of", "from", "between", "before", "after", "during", "through",
                    "every", "each", "past", "for", "to", "and", "or", "–", "-", "(");

    private static final Set<String> BEFORE_YEAR =
            Set.of(
                    "in",
                    "since",
                    "of",
                    "until",
                    "till",
                    "by",
                    "from",
                    "before",
                    "after",
                    "during",
                    "early",
                    "late",
                    "mid",
                    "through",
                    "throughout",
                    "between",
                    "for",
                    "around");

    private record Days(int end, int first, int last) {}

    private record Reference(int end, InYear year) {}

    @Override
    public Optional<Found> at(TimeWords words, int i) {
        if (words.startsWithDigit(i)) {
            return numeric(words, i)
                    .or(() -> dayFirst(words, i, Optional.empty()))
                    .or(() -> year(words, i));
        }
        if (words.at(i).equals("the")) {
            return words.startsWithDigit(i + 1)
                    ? dayFirst(words, i + 1, Optional.empty())
                            .or(() -> dayOfMonth(words, i))
                            .or(() -> yearOfNoun(words, i))
                    : Optional.empty();
        }
        Optional<DayOfWeek> weekday = words.weekday(i);
        return weekday.isPresent() ? withWeekday(words, i, weekday) : monthFirst(words, i);
    }

    private Optional<Found> withWeekday(TimeWords w, int i, Optional<DayOfWeek> weekday) {
        int date = w.is(i + 1, "morning", "afternoon", "evening", "night") ? i + 2 : i + 1;
        boolean bracket = w.at(date).equals("(");
        if (bracket || w.is(date, ",", "the", "on")) {
            date++;
        }
        if (w.at(date).equals("the")) {
            date++;
        }
        int from = date;
        Optional<Found> day =
                w.startsWithDigit(from) ? dayFirst(w, from, weekday) : dated(w, from, weekday);
        return day.map(d ->
                bracket && w.at(d.end()).equals(")")
                        ? new Found(d.end() + 1, d.role(), d.value())
                        : d);
    }

    /// A month with a day, not a month alone.
    private static Optional<Found> dated(TimeWords w, int i, Optional<DayOfWeek> weekday) {
        OptionalInt month = w.month(i);
        return month.isPresent()
                ? days(w, i + 1).flatMap(d -> monthDay(w, month.getAsInt(), d, weekday))
                : Optional.empty();
    }

    private static Optional<Found> monthFirst(TimeWords w, int i) {
        Optional<Found> dated = dated(w, i, Optional.empty());
        return dated.isPresent() ? dated : monthAlone(w, i);
    }

    private static Optional<Found> monthDay(
            TimeWords w, int month, Days days, Optional<DayOfWeek> weekday) {
        OptionalInt later = w.is(days.end, TO) ? w.month(days.end + 1) : OptionalInt.empty();
        if (later.isPresent() && days.first == days.last) {
            Optional<Days> until = days(w, days.end + 2);
            if (until.isPresent()) {
                Reference year = reference(w, until.get().end);
                return Found.when(
                        year.end,
                        new Range(
                                new Day(year.year, month, days.first, weekday),
                                new Day(
                                        year.year,
                                        later.getAsInt(),
                                        until.get().last,
                                        Optional.empty())));
            }
        }
        Reference year = reference(w, days.end);
        return range(year, month, days, weekday);
    }

    private static Optional<Found> range(
            Reference year, int month, Days days, Optional<DayOfWeek> weekday) {
        if (days.last > YearMonth.of(2024, month).lengthOfMonth()) {
            return Optional.empty();
        }
        Day first = new Day(year.year, month, days.first, weekday);
        return Found.when(
                year.end,
                days.first == days.last
                        ? first
                        : new Range(first, new Day(year.year, month, days.last, Optional.empty())));
    }

    /// "16", "16th", "16-17", "16 and 17", "16 – 17".
    private static Optional<Days> days(TimeWords w, int i) {
        String word = w.at(i);
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            return days(i + 1, word.substring(0, hyphen), word.substring(hyphen + 1));
        }
        OptionalInt first = w.day(i);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (w.is(i + 1, TO) && w.day(i + 2).isPresent() && standsAlone(w, i + 3)) {
            Optional<Days> both = days(i + 3, word, w.at(i + 2));
            if (both.isPresent()) {
                return both;
            }
        }
        return w.is(i + 1, "%", "percent") || w.unit(i + 1).isPresent()
                ? Optional.empty()
                : Optional.of(new Days(i + 1, first.getAsInt(), first.getAsInt()));
    }

    private static Optional<Days> days(int end, String from, String to) {
        OptionalInt first = TimeWords.day(from);
        OptionalInt last = TimeWords.day(to);
        return first.isPresent() && last.isPresent() && first.getAsInt() < last.getAsInt()
                ? Optional.of(new Days(end, first.getAsInt(), last.getAsInt()))
                : Optional.empty();
    }

    /// Whether the number before is no count of what follows: "May 8 and 12 officials".
    private static boolean standsAlone(TimeWords w, int i) {
        return !w.isWord(i)
                || w.hasCapital(i)
                || FunctionWords.has(w.at(i))
                || w.year(i).isPresent();
    }

    private static Optional<Found> dayFirst(TimeWords w, int i, Optional<DayOfWeek> weekday) {
        return dayFirstDays(w, i)
                .flatMap(days -> {
                    int at = w.at(days.end).equals("of") ? days.end + 1 : days.end;
                    OptionalInt month = w.month(at);
                    if (month.isEmpty()) {
                        return Optional.empty();
                    }
                    Optional<Found> twoMonths = acrossMonths(w, at, month.getAsInt(), days);
                    return twoMonths.isPresent()
                            ? twoMonths
                            : range(reference(w, at + 1), month.getAsInt(), days, weekday);
                });
    }

    /// The days before their month; in "16 and 17 September" the month makes sure of them.
    private static Optional<Days> dayFirstDays(TimeWords w, int i) {
        if (w.is(i + 1, TO) && w.month(w.at(i + 3).equals("of") ? i + 4 : i + 3).isPresent()) {
            Optional<Days> both = days(i + 3, w.at(i), w.at(i + 2));
            if (both.isPresent()) {
                return both;
            }
        }
        return days(w, i);
    }

    /// "30 November to 2 December".
    private static Optional<Found> acrossMonths(TimeWords w, int at, int month, Days days) {
        if (!w.is(at + 1, TO) || w.day(at + 2).isEmpty() || w.month(at + 3).isEmpty()) {
            return Optional.empty();
        }
        Reference year = reference(w, at + 4);
        return Found.when(
                year.end,
                new Range(
                        new Day(year.year, month, days.first, Optional.empty()),
                        new Day(
                                year.year,
                                w.month(at + 3).orElseThrow(),
                                w.day(at + 2).orElseThrow(),
                                Optional.empty())));
    }

    /// "2023-09-18", "18.09.2023", "9/18/2023" where only one reading is possible.
    private static Optional<Found> numeric(TimeWords w, int i) {
        String word = w.at(i);
        char mark = word.indexOf('-') > 0 ? '-' : word.indexOf('/') > 0 ? '/' : '.';
        int a = word.indexOf(mark);
        int b = a < 0 ? -1 : word.indexOf(mark, a + 1);
        if (b < 0) {
            return years(w, i, word);
        }
        String first = word.substring(0, a);
        String second = word.substring(a + 1, b);
        String third = word.substring(b + 1);
        if (w.at(i - 1).equals("/")) {
            return Optional.empty(); // part of a web address
        }
        if (TimeWords.year(first).isPresent()) {
            return numeric(i, first, second, third);
        }
        return switch (mark) {
            case '.' -> numeric(i, third, second, first);
            case '/' -> slashed(i, first, second, third);
            default -> Optional.empty();
        };
    }

    private static Optional<Found> slashed(int i, String first, String second, String year) {
        Optional<Found> american = numeric(i, year, first, second);
        Optional<Found> british = numeric(i, year, second, first);
        if (american.isPresent() && british.isPresent() && !first.equals(second)) {
            return Optional.empty(); // 5/6/2023 may be either
        }
        return american.isPresent() ? american : british;
    }

    private static Optional<Found> numeric(int i, String year, String month, String day) {
        OptionalInt y = TimeWords.year(year);
        OptionalInt m = month.length() <= 2 ? TimeWords.digits(month) : OptionalInt.empty();
        OptionalInt d = TimeWords.day(day);
        boolean valid =
                y.isPresent()
                        && m.isPresent()
                        && d.isPresent()
                        && m.getAsInt() >= 1
                        && m.getAsInt() <= 12
                        && YearMonth.of(y.getAsInt(), m.getAsInt()).isValidDay(d.getAsInt());
        return valid
                ? Found.when(
                        i + 1,
                        new Day(
                                InYear.of(y.getAsInt()),
                                m.getAsInt(),
                                d.getAsInt(),
                                Optional.empty()))
                : Optional.empty();
    }

    /// "2022-2024", "2022-23" behind a preposition.
    private static Optional<Found> years(TimeWords w, int i, String word) {
        int hyphen = word.indexOf('-');
        if (hyphen != 4 || !w.is(i - 1, BEFORE_YEAR)) {
            return Optional.empty();
        }
        OptionalInt first = TimeWords.year(word.substring(0, 4));
        String end = word.substring(5);
        OptionalInt last = TimeWords.year(end.length() == 2 ? word.substring(0, 2) + end : end);
        return first.isPresent() && last.isPresent() && first.getAsInt() < last.getAsInt()
                ? Found.when(i + 1, new Range(year(first.getAsInt()), year(last.getAsInt())))
                : Optional.empty();
    }

    static Year year(int year) {
        return new Year(InYear.of(year), Part.WHOLE);
    }

    private static Optional<Found> year(TimeWords w, int i) {
        OptionalInt year = w.year(i);
        boolean meant =
                year.isPresent()
                        && (w.is(i - 1, BEFORE_YEAR) || w.at(i + 1).equals("'s"))
                        && (standsAlone(w, i + 1) || w.at(i - 1).equals("in"));
        return meant ? Found.when(i + 1, year(year.getAsInt())) : Optional.empty();
    }

    /// "the 2017 visit": the year dates the noun.
    private static Optional<Found> yearOfNoun(TimeWords w, int i) {
        OptionalInt year = w.year(i + 1);
        return year.isPresent() && w.isWord(i + 2) && !FunctionWords.has(w.at(i + 2))
                ? Found.when(i + 2, year(year.getAsInt()))
                : Optional.empty();
    }

    /// "on the 18th": no noun may follow ("the 18th meeting").
    private static Optional<Found> dayOfMonth(TimeWords w, int i) {
        String word = w.at(i + 1);
        OptionalInt day =
                word.length() > 2 && TimeWords.isOrdinalEnding(word)
                        ? TimeWords.day(word)
                        : OptionalInt.empty();
        boolean meant =
                day.isPresent()
                        && w.is(i - 1, "on", "by", "until", "from", "since", "before", "after")
                        && (!w.isWord(i + 2) || FunctionWords.has(w.at(i + 2)))
                        && !w.at(i + 2).equals("of");
        return meant
                ? Found.when(i + 2, new TimeValue.DayOfMonth(day.getAsInt()))
                : Optional.empty();
    }

    private static Optional<Found> monthAlone(TimeWords w, int i) {
        OptionalInt month = w.month(i);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        Reference year = reference(w, i + 1);
        boolean numbered = w.startsWithDigit(i + 1) && w.day(i + 1).isPresent();
        if (year.end == i + 1 && (numbered || !isMonth(w, i))) {
            return Optional.empty();
        }
        return Found.when(year.end, new Month(year.year, month.getAsInt(), Part.WHOLE));
    }

    private static boolean isMonth(TimeWords w, int i) {
        if (!w.is(i, "may", "march")) {
            return true;
        }
        boolean article = w.is(i - 1, "the", "a", "planned", "'s", "its", "their", "his", "her");
        boolean governed = w.is(i - 1, BEFORE_MONTH) && !w.is(i - 1, "to", "and", "or");
        return w.at(i + 1).equals("'s") || governed || (article && w.isWord(i + 1));
    }

    /// A year behind a day or month: "2023", ", 2023", "of 2023", "last year", "of next year".
    private static Reference reference(TimeWords w, int i) {
        int at = w.is(i, ",", "of") ? i + 1 : i;
        OptionalInt year = w.year(at);
        if (year.isPresent()
                && !(w.at(i).equals(",") && w.isWord(at + 1) && !standsAlone(w, at + 1))) {
            return new Reference(at + 1, InYear.of(year.getAsInt()));
        }
        if (w.at(at + 1).equals("year") && !w.at(at + 2).equals("'s")) {
            switch (w.at(at)) {
                case "last" -> {
                    return new Reference(at + 2, InYear.fromAnchor(-1));
                }
                case "this" -> {
                    return new Reference(at + 2, InYear.fromAnchor(0));
                }
                case "next" -> {
                    return new Reference(at + 2, InYear.fromAnchor(1));
                }
                default -> {}
            }
        }
        return new Reference(i, InYear.open(Which.PLAIN));
    }
}
