package chancery.identify;

import chancery.detect.TimeValue;
import chancery.detect.TimeValue.Ago;
import chancery.detect.TimeValue.Ahead;
import chancery.detect.TimeValue.Coming;
import chancery.detect.TimeValue.Day;
import chancery.detect.TimeValue.DayFrom;
import chancery.detect.TimeValue.DayOfMonth;
import chancery.detect.TimeValue.Duration;
import chancery.detect.TimeValue.Half;
import chancery.detect.TimeValue.Holiday;
import chancery.detect.TimeValue.InYear;
import chancery.detect.TimeValue.Measure;
import chancery.detect.TimeValue.Month;
import chancery.detect.TimeValue.MonthFrom;
import chancery.detect.TimeValue.Offset;
import chancery.detect.TimeValue.OffsetWeekday;
import chancery.detect.TimeValue.Part;
import chancery.detect.TimeValue.Past;
import chancery.detect.TimeValue.Quarter;
import chancery.detect.TimeValue.Range;
import chancery.detect.TimeValue.Season;
import chancery.detect.TimeValue.UpTo;
import chancery.detect.TimeValue.Week;
import chancery.detect.TimeValue.WeekOf;
import chancery.detect.TimeValue.WeekOfMonth;
import chancery.detect.TimeValue.Weekday;
import chancery.detect.TimeValue.WeekdayOfWeek;
import chancery.detect.TimeValue.Weekend;
import chancery.detect.TimeValue.Which;
import chancery.detect.TimeValue.Year;
import chancery.identify.TimeResolver.Direction;
import chancery.reference.Edtf;
import chancery.reference.HolidayTable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The calendar as seen from one anchor day, looking one way: what day, month, year or stretch each
/// form of words comes to.
final class Calendar {

    /// Years before and after the anchor's in which a date with a day of the week is looked for.
    private static final int REACH = 4;

    private final Optional<LocalDate> anchor;
    private final Direction way;
    private final HolidayTable holidays;
    private final Weeks weeks;
    private final Recurrence recurrence;

    Calendar(Optional<LocalDate> anchor, Direction way, HolidayTable holidays) {
        this.anchor = anchor;
        this.way = way;
        this.holidays = holidays;
        this.weeks = new Weeks(way);
        this.recurrence = new Recurrence(way);
    }

    Optional<Edtf> date(TimeValue value) {
        return switch (value) {
            case Day day -> day(day).map(Edtf::day);
            case DayOfMonth day -> anchor.flatMap(a -> dayOfMonth(a, day.day()));
            case Weekday day -> anchor.map(a -> Edtf.day(weeks.weekday(a, day)));
            case WeekdayOfWeek day ->
                    anchor.map(a -> Edtf.day(Weeks.dayOfWeek(a, day.weeks(), day.day())));
            case DayFrom day -> anchor.map(a -> Edtf.day(a.plusDays(day.days())));
            case Month month -> month(month.year(), month.month()).map(Edtf::month);
            case Season season -> season(season);
            case Quarter quarter -> quarter(quarter);
            case Half half ->
                    year(half.year()).map(y -> months(y, half.half() * 6 - 5, half.half() * 6));
            case Year year -> year(year.year()).map(y -> year(y, year.part()));
            case MonthFrom month ->
                    anchor.map(a -> Edtf.month(YearMonth.from(a).plusMonths(month.months())));
            case Week week -> anchor.map(a -> weeks.week(a, week));
            case Weekend weekend -> anchor.map(a -> weeks.weekend(a, weekend.which()));
            case WeekOf week -> day(week.day()).map(d -> Weeks.weekOf(d, week.ending()));
            case WeekOfMonth week ->
                    month(week.month().year(), week.month().month())
                            .map(m -> Weeks.weekOfMonth(m, week.week()));
            case Ago ago ->
                    anchor.map(a -> CountedTime.away(a, -ago.count(), ago.unit(), ago.vague()));
            case Ahead ahead ->
                    anchor.map(
                            a -> CountedTime.away(a, ahead.count(), ahead.unit(), ahead.vague()));
            case Past past -> anchor.map(a -> CountedTime.past(a, past));
            case Coming coming -> anchor.flatMap(a -> CountedTime.coming(a, coming));
            case Holiday holiday -> holiday(holiday);
            case Range range -> range(range);
            case UpTo upTo -> date(upTo.last()).map(this::upTo);
            case Offset offset -> anchor.map(a -> CountedTime.offset(a, offset));
            case OffsetWeekday day -> anchor.map(a -> Edtf.day(offset(a, day)));
            case Duration _, Measure _ -> Optional.empty();
        };
    }

    private static LocalDate offset(LocalDate a, OffsetWeekday value) {
        return a.with(
                value.after()
                        ? TemporalAdjusters.next(value.day())
                        : TemporalAdjusters.previous(value.day()));
    }

    // ---- days

    private Optional<Edtf> dayOfMonth(LocalDate a, int day) {
        YearMonth here = YearMonth.from(a);
        return recurrence
                .nearest(
                        a,
                        IntStream.rangeClosed(-2, 2)
                                .mapToObj(here::plusMonths)
                                .filter(m -> m.isValidDay(day))
                                .map(m -> m.atDay(day))
                                .toList())
                .map(Edtf::day);
    }

    private Optional<LocalDate> day(Day value) {
        InYear year = value.year();
        if (!year.isOpen()) {
            return year(year).flatMap(y -> valid(y, value));
        }
        return anchor.flatMap(a -> onWeekday(a, value).or(() -> openDay(a, value)));
    }

    /// "Monday, Nov. 13": in the nearest year in which that day is a Monday.
    private static Optional<LocalDate> onWeekday(LocalDate a, Day value) {
        return value.weekday()
                .flatMap(weekday ->
                        around(a, value)
                                .filter(day -> day.getDayOfWeek() == weekday)
                                .min(Recurrence.byDistance(a)));
    }

    private Optional<LocalDate> openDay(LocalDate a, Day value) {
        return recurrence.dayOfYear(a, around(a, value).toList());
    }

    private static Stream<LocalDate> around(LocalDate a, Day value) {
        return IntStream.rangeClosed(a.getYear() - REACH, a.getYear() + REACH)
                .mapToObj(y -> valid(y, value))
                .flatMap(Optional::stream);
    }

    private static Optional<LocalDate> valid(int year, Day value) {
        YearMonth month = YearMonth.of(year, value.month());
        return month.isValidDay(value.day())
                ? Optional.of(month.atDay(value.day()))
                : Optional.empty();
    }

    // ---- months, seasons, quarters, years

    private Optional<Integer> year(InYear year) {
        return year.said()
                .or(() -> year.fromAnchor().flatMap(n -> anchor.map(a -> a.getYear() + n)));
    }

    private Optional<YearMonth> month(InYear year, int month) {
        return year.isOpen()
                ? anchor.map(a -> recurrence.month(YearMonth.from(a), year.which(), month))
                : year(year).map(y -> YearMonth.of(y, month));
    }

    private static Edtf months(int year, int first, int last) {
        return Edtf.months(YearMonth.of(year, first), YearMonth.of(year, last));
    }

    private static Edtf year(int year, Part part) {
        return switch (part) {
            case WHOLE, EARLIER, LATER -> Edtf.year(year);
            case EARLY -> months(year, 1, 3).about();
            case MIDDLE -> months(year, 5, 8).about();
            case LATE -> months(year, 10, 12).about();
            case END -> Edtf.month(YearMonth.of(year, 12)).about();
        };
    }

    private Optional<Edtf> season(Season value) {
        if (!value.year().isOpen()) {
            return year(value.year()).map(y -> Edtf.season(y, value.season()));
        }
        return anchor.map(a ->
                recurrence.ofYear(a, value.year().which(), y -> Edtf.season(y, value.season())));
    }

    private Optional<Edtf> quarter(Quarter value) {
        int quarter = value.quarter();
        if (!value.year().isOpen()) {
            return year(value.year()).map(y -> months(y, quarter * 3 - 2, quarter * 3));
        }
        return anchor.map(a ->
                quarter > 0
                        ? recurrence.ofYear(
                                a, Which.PLAIN, y -> months(y, quarter * 3 - 2, quarter * 3))
                        : quarterFrom(YearMonth.from(a), value.year().which()));
    }

    private static Edtf quarterFrom(YearMonth a, Which which) {
        int steps = which == Which.LAST ? -3 : which == Which.THIS ? 0 : 3;
        YearMonth in = a.plusMonths(steps);
        YearMonth first = YearMonth.of(in.getYear(), (in.getMonthValue() - 1) / 3 * 3 + 1);
        return Edtf.months(first, first.plusMonths(2));
    }

    private Optional<Edtf> holiday(Holiday value) {
        String name = value.name();
        if (!value.year().isOpen()) {
            return year(value.year()).flatMap(y -> holidays.find(name, y));
        }
        return anchor.filter(a -> known(a, name))
                .map(a ->
                        recurrence.ofYear(
                                a,
                                value.year().which(),
                                y -> holidays.find(name, y).orElseThrow()));
    }

    private boolean known(LocalDate a, String name) {
        return Recurrence.years(a).allMatch(y -> holidays.find(name, y).isPresent());
    }

    // ---- stretches

    private Optional<Edtf> range(Range range) {
        if (way != Direction.BACK || !(range.last() instanceof Weekday last)) {
            return date(range.first())
                    .flatMap(first -> lastOf(range.last(), first).map(last -> join(first, last)));
        }
        return anchor.map(a -> {
            LocalDate end = weeks.weekday(a, last);
            Edtf first =
                    range.first() instanceof Weekday w && w.which() == Which.PLAIN
                            ? Edtf.day(end.with(TemporalAdjusters.previousOrSame(w.day())))
                            : date(range.first()).orElse(Edtf.day(end));
            return join(first, Edtf.day(end));
        });
    }

    /// The end of a range, counted from its beginning.
    private Optional<Edtf> lastOf(TimeValue last, Edtf first) {
        return new Calendar(Optional.of(first.earliest()), Direction.FORWARD, holidays)
                .after(last, first.earliest())
                .filter(date -> !date.latest().isBefore(first.earliest()));
    }

    private Optional<Edtf> after(TimeValue last, LocalDate from) {
        if (last instanceof Day day && day.year().isOpen()) {
            return around(from, day).filter(d -> !d.isBefore(from)).findFirst().map(Edtf::day);
        }
        if (last instanceof Month month && month.year().isOpen()) {
            YearMonth same = YearMonth.of(from.getYear(), month.month());
            return Optional.of(
                    Edtf.month(same.isBefore(YearMonth.from(from)) ? same.plusYears(1) : same));
        }
        return date(last);
    }

    private static Edtf join(Edtf first, Edtf last) {
        return first.isDay() && last.isDay()
                ? Edtf.interval(first.earliest(), last.latest())
                : Edtf.parse(plain(first) + "/" + plain(last))
                        .orElse(Edtf.interval(first.earliest(), last.latest()));
    }

    private static String plain(Edtf date) {
        return date.approximate()
                ? date.text().substring(0, date.text().length() - 1)
                : date.text();
    }

    /// From the anchor day to then, where then is ahead.
    private Edtf upTo(Edtf last) {
        LocalDate end = last.latest();
        if (anchor.isEmpty() || way == Direction.BACK || end.isBefore(anchor.get())) {
            return last;
        }
        return Edtf.interval(anchor.get(), end);
    }
}
