package chancery.detect;

import chancery.detect.TimeExpression.Role;
import chancery.detect.TimeValue.Coming;
import chancery.detect.TimeValue.Day;
import chancery.detect.TimeValue.Half;
import chancery.detect.TimeValue.InYear;
import chancery.detect.TimeValue.Month;
import chancery.detect.TimeValue.MonthFrom;
import chancery.detect.TimeValue.Part;
import chancery.detect.TimeValue.Past;
import chancery.detect.TimeValue.Quarter;
import chancery.detect.TimeValue.Season;
import chancery.detect.TimeValue.Unit;
import chancery.detect.TimeValue.Week;
import chancery.detect.TimeValue.WeekOf;
import chancery.detect.TimeValue.WeekOfMonth;
import chancery.detect.TimeValue.Weekend;
import chancery.detect.TimeValue.Which;
import chancery.detect.TimeValue.Year;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Weeks, months, seasons, quarters and years, and parts of them: "this week", "late last month",
/// "mid-September", "over the summer", "the second half of 2024", "the week of May 8".
final class PeriodPattern implements TimePattern {

    private static final Set<String> LEADS = Set.of("over", "during", "in", "throughout", "at");

    private final TimePattern calendar = new CalendarPattern();

    @Override
    public Optional<Found> at(TimeWords w, int i) {
        if (w.is(i, LEADS)) {
            return led(w, i);
        }
        return part(w, i).or(() -> whole(w, i)).or(() -> named(w, i));
    }

    /// "over the summer", "in spring", "over the weekend".
    private static Optional<Found> led(TimeWords w, int i) {
        int noun = w.at(i + 1).equals("the") ? i + 2 : i + 1;
        if (w.at(noun).equals("weekend") && noun == i + 2) {
            return Found.when(noun + 1, new Weekend(Which.PLAIN));
        }
        OptionalInt season = w.season(noun);
        boolean meant = season.isPresent() && !w.hasCapital(noun) && free(w, noun + 1);
        if (!meant || w.at(i).equals("at")) {
            return Optional.empty();
        }
        Optional<Found> dated = season(w, noun);
        return dated.isPresent()
                ? dated
                : Found.when(noun + 1, new Season(InYear.open(Which.PLAIN), season.getAsInt()));
    }

    private static boolean free(TimeWords w, int i) {
        return !w.isWord(i)
                || (FunctionWords.has(w.at(i)) && !w.at(i).equals("of"))
                || (w.at(i).equals("of") && w.year(i + 1).isPresent());
    }

    private Optional<Found> part(TimeWords w, int i) {
        return switch (w.at(i)) {
            case "early" -> partOf(w, inner(w, i + 1), Part.EARLY);
            case "mid", "middle" -> partOf(w, inner(w, i + 1), Part.MIDDLE);
            case "late" -> partOf(w, inner(w, i + 1), Part.LATE);
            case "earlier" -> partOf(w, inner(w, i + 1), Part.EARLIER);
            case "later" -> partOf(w, inner(w, i + 1), Part.LATER);
            case "the" -> ordinal(w, i + 1).or(() -> edge(w, i + 1));
            case "first", "second", "third", "fourth", "last", "latter", "final" -> ordinal(w, i);
            case "beginning", "start", "end", "close" -> edge(w, i);
            case "midyear", "mid-year" ->
                    Found.when(i + 1, new Year(InYear.fromAnchor(0), Part.MIDDLE));
            case "year-end", "yearend" ->
                    Found.when(i + 1, new Year(InYear.fromAnchor(0), Part.END));
            case "year" ->
                    w.is(i + 1, "'s") && w.is(i + 2, "end")
                            ? Found.when(i + 3, new Year(InYear.fromAnchor(0), Part.END))
                            : Optional.empty();
            default -> glued(w, i);
        };
    }

    private static int inner(TimeWords w, int i) {
        return w.is(i, "in", "on", "of") ? i + 1 : i;
    }

    /// "the end of the year", "the beginning of July", "the week of May 8".
    private Optional<Found> edge(TimeWords w, int i) {
        Part part =
                switch (w.at(i)) {
                    case "beginning", "start", "outset" -> Part.EARLY;
                    case "middle" -> Part.MIDDLE;
                    case "end", "close" -> Part.END;
                    default -> Part.WHOLE;
                };
        if (part != Part.WHOLE) {
            return w.at(i + 1).equals("of") ? partOf(w, i + 2, part) : Optional.empty();
        }
        return w.at(i).equals("week") ? weekOf(w, i) : Optional.empty();
    }

    private Optional<Found> weekOf(TimeWords w, int i) {
        if (!w.is(i + 1, "of", "beginning", "starting", "ending", "commencing")) {
            return Optional.empty();
        }
        int date = w.is(i + 2, "on", "the") ? i + 3 : i + 2;
        boolean ending = w.at(i + 1).equals("ending");
        return calendar.at(w, date)
                .filter(f -> f.value() instanceof Day)
                .map(f -> new Found(f.end(), Role.WHEN, new WeekOf((Day) f.value(), ending)));
    }

    /// "first week of May", "second half of the year", "third quarter of 2023".
    private Optional<Found> ordinal(TimeWords w, int i) {
        int number = w.at(i).equals("latter") ? 2 : w.ordinal(i).orElse(0);
        if (number == 0) {
            return Optional.empty();
        }
        return switch (w.at(i + 1)) {
            case "week" ->
                    w.at(i + 2).equals("of") ? weekOfMonth(w, i + 3, number) : Optional.empty();
            case "half" -> w.at(i + 2).equals("of") ? half(w, i + 3, number) : Optional.empty();
            case "quarter" -> quarter(w, i + 2, number);
            default -> Optional.empty();
        };
    }

    private Optional<Found> weekOfMonth(TimeWords w, int i, int week) {
        return calendar.at(w, i)
                .filter(f -> f.value() instanceof Month)
                .map(f -> new Found(f.end(), Role.WHEN, new WeekOfMonth((Month) f.value(), week)));
    }

    private Optional<Found> half(TimeWords w, int i, int half) {
        if (half != 1 && half != 2) {
            return Optional.empty();
        }
        return period(w, i)
                .flatMap(f ->
                        f.value() instanceof Year year
                                ? Found.when(f.end(), new Half(year.year(), half))
                                : parted(f, half == 1 ? Part.EARLY : Part.LATE));
    }

    private Optional<Found> quarter(TimeWords w, int i, int quarter) {
        if (quarter < 1 || quarter > 4) {
            return Optional.empty();
        }
        int year = w.at(i).equals("of") ? i + 1 : i;
        Optional<Found> of =
                w.year(year).isPresent() || year > i ? period(w, year) : Optional.empty();
        if (of.isPresent() && of.get().value() instanceof Year said) {
            return Found.when(of.get().end(), new Quarter(said.year(), quarter));
        }
        return free(w, i)
                ? Found.when(i, new Quarter(InYear.open(Which.PLAIN), quarter))
                : Optional.empty();
    }

    /// "mid-September", "late-2024".
    private Optional<Found> glued(TimeWords w, int i) {
        String word = w.at(i);
        int hyphen = word.indexOf('-');
        Part part =
                hyphen < 0
                        ? Part.WHOLE
                        : switch (word.substring(0, hyphen)) {
                            case "early" -> Part.EARLY;
                            case "mid" -> Part.MIDDLE;
                            case "late" -> Part.LATE;
                            default -> Part.WHOLE;
                        };
        if (part == Part.WHOLE) {
            return Optional.empty();
        }
        String rest = word.substring(hyphen + 1);
        OptionalInt year = TimeWords.year(rest);
        if (year.isPresent()) {
            return Found.when(i + 1, new Year(InYear.of(year.getAsInt()), part));
        }
        int month = TimeWords.monthNamed(rest);
        if (month == 0) {
            return Optional.empty();
        }
        OptionalInt of = w.year(i + 1);
        return Found.when(
                of.isPresent() ? i + 2 : i + 1,
                new Month(of.isPresent() ? InYear.of(of.getAsInt()) : InYear.OPEN, month, part));
    }

    private Optional<Found> partOf(TimeWords w, int i, Part part) {
        return period(w, i).flatMap(f -> parted(f, part));
    }

    private static Optional<Found> parted(Found found, Part part) {
        TimeValue value =
                switch (found.value()) {
                    case Month m -> new Month(m.year(), m.month(), part);
                    case MonthFrom m -> new MonthFrom(m.months(), part);
                    case Year y -> new Year(y.year(), part);
                    case Week week -> new Week(week.weeks(), part);
                    case Season season -> season;
                    default -> null;
                };
        return value == null ? Optional.empty() : Found.when(found.end(), value);
    }

    /// What a part can be of: a month, a year, a season, "last month", "the week".
    private Optional<Found> period(TimeWords w, int i) {
        if (w.at(i).equals("the")) {
            Optional<Found> season = free(w, i + 2) ? seasonAlone(w, i + 1) : Optional.empty();
            return season.or(() -> unit(w, i + 1, 0));
        }
        return whole(w, i)
                .or(() -> season(w, i))
                .or(() -> seasonAlone(w, i))
                .or(() -> calendar.at(w, i))
                .or(() -> bareYear(w, i));
    }

    private static Optional<Found> bareYear(TimeWords w, int i) {
        OptionalInt year = w.year(i);
        return year.isPresent()
                ? Found.when(i + 1, new Year(InYear.of(year.getAsInt()), Part.WHOLE))
                : Optional.empty();
    }

    private static Optional<Found> seasonAlone(TimeWords w, int i) {
        OptionalInt season = w.season(i);
        return season.isPresent() && free(w, i + 1)
                ? Found.when(i + 1, new Season(InYear.OPEN, season.getAsInt()))
                : Optional.empty();
    }

    /// "summer 2023", "the fall of 2022".
    private static Optional<Found> season(TimeWords w, int i) {
        OptionalInt season = w.season(i);
        int at = w.is(i + 1, "of", ",") ? i + 2 : i + 1;
        OptionalInt year = w.year(at);
        return season.isPresent() && year.isPresent()
                ? Found.when(at + 1, new Season(InYear.of(year.getAsInt()), season.getAsInt()))
                : Optional.empty();
    }

    /// "this week", "last summer", "the coming month".
    private static Optional<Found> whole(TimeWords w, int i) {
        return switch (w.at(i)) {
            case "this" ->
                    w.is(i + 1, "past")
                            ? past(w, i + 2)
                            : w.is(i + 1, "coming")
                                    ? coming(w, i + 2)
                                    : chosen(w, i + 1, Which.THIS);
            case "last" -> chosen(w, i + 1, Which.LAST);
            case "next" -> chosen(w, i + 1, Which.NEXT);
            case "the" ->
                    switch (w.at(i + 1)) {
                        case "current" -> chosen(w, i + 2, Which.THIS);
                        case "coming" -> coming(w, i + 2);
                        case "past" -> past(w, i + 2);
                        case "weekend" -> theWeekend(w, i);
                        default -> Optional.empty();
                    };
            default -> Optional.empty();
        };
    }

    private static Optional<Found> theWeekend(TimeWords w, int i) {
        return free(w, i + 2) ? Found.when(i + 2, new Weekend(Which.PLAIN)) : Optional.empty();
    }

    private static Optional<Found> past(TimeWords w, int i) {
        if (w.at(i).equals("weekend") || w.season(i).isPresent() || w.month(i).isPresent()) {
            return chosen(w, i, Which.LAST);
        }
        return counted(w, i).flatMap(u -> Found.when(i + 1, new Past(1, u, false)));
    }

    private static Optional<Found> coming(TimeWords w, int i) {
        if (w.at(i).equals("weekend") || w.season(i).isPresent() || w.month(i).isPresent()) {
            return chosen(w, i, Which.COMING);
        }
        return counted(w, i).flatMap(u -> Found.when(i + 1, new Coming(1, u, false)));
    }

    private static Optional<Unit> counted(TimeWords w, int i) {
        return w.is(i, "week", "month", "year") ? w.unit(i) : Optional.empty();
    }

    private static Optional<Found> chosen(TimeWords w, int i, Which which) {
        InYear open = InYear.open(which);
        if (w.at(i).equals("weekend")) {
            return Found.when(i + 1, new Weekend(which));
        }
        if (w.at(i).equals("quarter")) {
            return Found.when(i + 1, new Quarter(open, 0));
        }
        if (w.season(i).isPresent()) {
            return Found.when(i + 1, new Season(open, w.season(i).getAsInt()));
        }
        if (w.month(i).isPresent()) {
            return Found.when(i + 1, new Month(open, w.month(i).getAsInt(), Part.WHOLE));
        }
        int steps =
                switch (which) {
                    case LAST -> -1;
                    case NEXT, COMING -> 1;
                    default -> 0;
                };
        return unit(w, i, steps);
    }

    private static Optional<Found> unit(TimeWords w, int i, int steps) {
        return switch (w.at(i)) {
            case "week" -> Found.when(i + 1, new Week(steps, Part.WHOLE));
            case "month" -> Found.when(i + 1, new MonthFrom(steps, Part.WHOLE));
            case "year" -> Found.when(i + 1, new Year(InYear.fromAnchor(steps), Part.WHOLE));
            default -> Optional.empty();
        };
    }

    /// "summer 2023", "Q3 2023", "the summer of 2022".
    private Optional<Found> named(TimeWords w, int i) {
        if (w.at(i).equals("the")) {
            return season(w, i + 1);
        }
        if (w.at(i).length() == 2 && w.at(i).charAt(0) == 'q' && w.year(i + 1).isPresent()) {
            int quarter = w.at(i).charAt(1) - '0';
            return quarter >= 1 && quarter <= 4 ? quarter(w, i + 1, quarter) : Optional.empty();
        }
        return season(w, i);
    }
}
