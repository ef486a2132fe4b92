package chancery.detect;

import chancery.detect.TimeExpression.Role;
import chancery.detect.TimeValue.DayFrom;
import chancery.detect.TimeValue.Offset;
import chancery.detect.TimeValue.OffsetWeekday;
import chancery.detect.TimeValue.Range;
import chancery.detect.TimeValue.Unit;
import chancery.detect.TimeValue.Weekday;
import chancery.detect.TimeValue.WeekdayOfWeek;
import chancery.detect.TimeValue.Which;
import java.time.DayOfWeek;
import java.util.Optional;

/// Days that are named, not dated: "Monday", "next Friday", "Tuesday of next week", "yesterday",
/// "later that day".
final class DayPattern implements TimePattern {

    @Override
    public Optional<Found> at(TimeWords w, int i) {
        return switch (w.at(i)) {
            case "today", "tonight" -> Found.when(hour(w, i + 1), new DayFrom(0));
            case "yesterday" -> Found.when(hour(w, i + 1), new DayFrom(-1));
            case "tomorrow" -> Found.when(hour(w, i + 1), new DayFrom(1));
            case "early", "late", "earlier", "later" -> partOfDay(w, i);
            case "the", "that" -> definite(w, i);
            case "last", "next", "past", "coming" -> chosen(w, i, i);
            case "this" ->
                    w.is(i + 1, "morning", "afternoon", "evening")
                            ? Found.when(i + 2, new DayFrom(0))
                            : chosen(w, i, w.is(i + 1, "past", "coming") ? i + 1 : i);
            default -> named(w, i);
        };
    }

    private static int hour(TimeWords w, int end) {
        return w.is(end, "morning", "afternoon", "evening", "night") ? end + 1 : end;
    }

    private Optional<Found> partOfDay(TimeWords w, int i) {
        if (w.is(i + 1, "in", "on") && w.is(i + 2, "the") && w.is(i + 3, "day")) {
            return sameDay(i + 4);
        }
        if (w.is(i + 1, "that", "the") && w.is(i + 2, "day", "same")) {
            return at(w, i + 1);
        }
        int day = w.is(i + 1, "on") ? i + 2 : i + 1;
        return w.is(day, "today", "yesterday", "tomorrow") || w.weekday(day).isPresent()
                ? at(w, day)
                : Optional.empty();
    }

    private static Optional<Found> sameDay(int end) {
        return Found.of(end, Role.RELATIVE_TO, new Offset(0, Unit.DAY, false));
    }

    private static Optional<Found> definite(TimeWords w, int i) {
        if (w.at(i).equals("that")) {
            return w.is(i + 1, "day", "afternoon", "evening", "night")
                            && (i == 0 || !w.is(i - 1, "said", "says", "so"))
                    ? sameDay(i + 2)
                    : Optional.empty();
        }
        Optional<DayOfWeek> weekday = w.weekday(i + 2);
        return switch (w.at(i + 1)) {
            case "same" ->
                    w.is(i + 2, "day", "evening", "afternoon") ? sameDay(i + 3) : Optional.empty();
            case "coming" -> weekday.flatMap(d -> Found.when(i + 3, new Weekday(d, Which.COMING)));
            case "following", "next" ->
                    weekday.flatMap(
                            d -> Found.of(i + 3, Role.RELATIVE_TO, new OffsetWeekday(d, true)));
            case "previous", "preceding" ->
                    weekday.flatMap(
                            d -> Found.of(i + 3, Role.RELATIVE_TO, new OffsetWeekday(d, false)));
            case "day" -> dayBeyond(w, i);
            default -> Optional.empty();
        };
    }

    /// "the day before yesterday"; without "yesterday" it counts from another engagement.
    private static Optional<Found> dayBeyond(TimeWords w, int i) {
        if (w.is(i + 2, "before") && w.is(i + 3, "yesterday")) {
            return Found.when(i + 4, new DayFrom(-2));
        }
        return w.is(i + 2, "after") && w.is(i + 3, "tomorrow")
                ? Found.when(i + 4, new DayFrom(2))
                : Optional.empty();
    }

    private static Optional<Found> chosen(TimeWords w, int first, int word) {
        if (w.at(word).equals("last") && w.at(word + 1).equals("night")) {
            return Found.when(word + 2, new DayFrom(-1));
        }
        Which which =
                switch (w.at(word)) {
                    case "this" -> Which.THIS;
                    case "next" -> Which.NEXT;
                    case "coming" -> Which.COMING;
                    default -> Which.LAST;
                };
        if (first == word && which == Which.COMING) {
            return Optional.empty();
        }
        return w.weekday(word + 1)
                .flatMap(d -> Found.when(hour(w, word + 2), new Weekday(d, which)));
    }

    private static Optional<Found> named(TimeWords w, int i) {
        if (w.is(i - 1, "black", "bloody", "cyber", "good", "super") && w.hasCapital(i - 1)) {
            return Optional.empty();
        }
        Optional<DayOfWeek> day = w.weekday(i);
        if (day.isEmpty()) {
            return hyphened(w, i);
        }
        int end = hour(w, i + 1);
        int week = w.at(end).equals("of") ? end + 1 : end;
        if (w.at(week + 1).equals("week")) {
            switch (w.at(week)) {
                case "last" -> {
                    return Found.when(week + 2, new WeekdayOfWeek(day.get(), -1));
                }
                case "this" -> {
                    return Found.when(week + 2, new WeekdayOfWeek(day.get(), 0));
                }
                case "next" -> {
                    return Found.when(week + 2, new WeekdayOfWeek(day.get(), 1));
                }
                default -> {}
            }
        }
        return Found.when(end, new Weekday(day.get(), Which.PLAIN));
    }

    /// "Monday-Wednesday".
    private static Optional<Found> hyphened(TimeWords w, int i) {
        int hyphen = w.hasCapital(i) ? w.at(i).indexOf("day-") : -1;
        if (hyphen < 0) {
            return Optional.empty();
        }
        Optional<DayOfWeek> first = TimeWords.weekdayNamed(w.at(i).substring(0, hyphen + 3));
        Optional<DayOfWeek> last = TimeWords.weekdayNamed(w.at(i).substring(hyphen + 4));
        return first.isPresent() && last.isPresent()
                ? Found.when(
                        i + 1,
                        new Range(
                                new Weekday(first.get(), Which.PLAIN),
                                new Weekday(last.get(), Which.PLAIN)))
                : Optional.empty();
    }
}
