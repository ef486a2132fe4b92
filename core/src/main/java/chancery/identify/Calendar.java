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
import chancery.detect.TimeValue.Unit;
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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The calendar as seen from one anchor day, looking one way.
final class Calendar {

    // A day of the year that would lie further ahead than this is the one just past, and the other
    // way round: news names the year beyond nine months.
    private static final int FAR = 270;

    // "on Nov. 15" of a page dated Nov. 14: the day had begun elsewhere.
    private static final int ELSEWHERE = 3;

    private final Optional<LocalDate> anchor;
    private final Direction way;
    private final HolidayTable holidays;

    Calendar(Optional<LocalDate> anchor, Direction way, HolidayTable holidays) {
        this.anchor = anchor;
        this.way = way;
        this.holidays = holidays;
    }

    Optional<Edtf> date(TimeValue value) {
        return switch (value) {
            case Day day -> day(day).map(Edtf::day);
            case DayOfMonth day -> anchor.flatMap(a -> dayOfMonth(a, day.day()));
            case Weekday day -> anchor.map(a -> Edtf.day(weekday(a, day)));
            case WeekdayOfWeek day ->
                    anchor.map(a -> Edtf.day(monday(a, day.weeks()).with(to(day.day()))));
            case DayFrom day -> anchor.map(a -> Edtf.day(a.plusDays(day.days())));
            case Month month -> month(month.year(), month.month()).map(Edtf::month);
            case Season season -> season(season);
            case Quarter quarter -> quarter(quarter);
            case Half half ->
                    year(half.year()).map(y -> months(y, half.half() * 6 - 5, half.half() * 6));
            case Year year -> year(year.year()).map(y -> year(y, year.part()));
            case MonthFrom month ->
                    anchor.map(a -> Edtf.month(YearMonth.from(a).plusMonths(month.months())));
            case Week week -> anchor.map(a -> week(a, week));
            case Weekend weekend -> anchor.map(a -> weekend(a, weekend.which()));
            case WeekOf week -> day(week.day()).map(d -> weekOf(d, week.ending()));
            case WeekOfMonth week ->
                    month(week.month().year(), week.month().month())
                            .map(m -> weekOfMonth(m, week.week()));
            case Ago ago -> anchor.map(a -> away(a, -ago.count(), ago.unit(), ago.vague()));
            case Ahead ahead ->
                    anchor.map(a -> away(a, ahead.count(), ahead.unit(), ahead.vague()));
            case Past past -> anchor.map(a -> past(a, past));
            case Coming coming -> anchor.flatMap(a -> coming(a, coming));
            case Holiday holiday -> holiday(holiday);
            case Range range -> range(range);
            case UpTo upTo -> date(upTo.last()).map(this::upTo);
            case Offset offset -> anchor.map(a -> offset(a, offset));
            case OffsetWeekday day ->
                    anchor.map(a ->
                            Edtf.day(
                                    a.with(
                                            day.after()
                                                    ? TemporalAdjusters.next(day.day())
                                                    : TemporalAdjusters.previous(day.day()))));
            case Duration _, Measure _ -> Optional.empty();
        };
    }

    private static java.time.temporal.TemporalAdjuster to(DayOfWeek day) {
        return TemporalAdjusters.nextOrSame(day);
    }

    private static LocalDate monday(LocalDate day, int weeks) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
    }

    // ---- days

    private LocalDate weekday(LocalDate a, Weekday value) {
        DayOfWeek day = value.day();
        LocalDate back = a.with(TemporalAdjusters.previousOrSame(day));
        LocalDate forward = a.with(TemporalAdjusters.nextOrSame(day));
        return switch (value.which()) {
            case LAST -> a.with(TemporalAdjusters.previous(day));
            case NEXT -> monday(a, 1).with(to(day));
            case COMING -> a.with(TemporalAdjusters.next(day));
            case THIS ->
                    way == Direction.NEAREST ? monday(a, 0).with(to(day)) : either(back, forward);
            case PLAIN ->
                    way == Direction.NEAREST
                            ? (distance(a, back) <= distance(a, forward) ? back : forward)
                            : either(back, forward);
        };
    }

    private LocalDate either(LocalDate back, LocalDate forward) {
        return way == Direction.BACK ? back : forward;
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }

    private Optional<Edtf> dayOfMonth(LocalDate a, int day) {
        YearMonth here = YearMonth.from(a);
        return nearby(
                        a,
                        IntStream.rangeClosed(-2, 2)
                                .mapToObj(here::plusMonths)
                                .filter(m -> m.isValidDay(day))
                                .map(m -> m.atDay(day))
                                .toList())
                .map(Edtf::day);
    }

    /// The candidate on the right side of the anchor that is nearest to it.
    private Optional<LocalDate> nearby(LocalDate a, List<LocalDate> candidates) {
        Comparator<LocalDate> byDistance = Comparator.comparingLong(d -> distance(a, d));
        return candidates.stream()
                .filter(d ->
                        switch (way) {
                            case BACK -> !d.isAfter(a);
                            case FORWARD -> !d.isBefore(a);
                            case NEAREST -> true;
                        })
                .min(byDistance);
    }

    private Optional<LocalDate> day(Day value) {
        InYear year = value.year();
        if (!year.isOpen()) {
            return year(year).flatMap(y -> valid(y, value));
        }
        return anchor.flatMap(a -> {
            Comparator<LocalDate> byDistance = Comparator.comparingLong(d -> distance(a, d));
            Optional<LocalDate> byWeekday =
                    value.weekday()
                            .flatMap(w ->
                                    around(a, value)
                                            .filter(d -> d.getDayOfWeek() == w)
                                            .min(byDistance));
            return byWeekday.or(() -> openDay(a, around(a, value).toList()));
        });
    }

    private static Stream<LocalDate> around(LocalDate a, Day value) {
        return IntStream.rangeClosed(a.getYear() - 4, a.getYear() + 4)
                .mapToObj(y -> valid(y, value))
                .flatMap(Optional::stream);
    }

    private static Optional<LocalDate> valid(int year, Day value) {
        YearMonth month = YearMonth.of(year, value.month());
        return month.isValidDay(value.day())
                ? Optional.of(month.atDay(value.day()))
                : Optional.empty();
    }

    private Optional<LocalDate> openDay(LocalDate a, List<LocalDate> candidates) {
        Comparator<LocalDate> byDistance = Comparator.comparingLong(d -> distance(a, d));
        Optional<LocalDate> nearest = candidates.stream().min(byDistance);
        Optional<LocalDate> sided = nearby(a, candidates);
        long limit = way == Direction.FORWARD ? FAR : Long.MAX_VALUE;
        boolean elsewhere = nearest.isPresent() && distance(a, nearest.get()) <= ELSEWHERE;
        return sided.isEmpty() || elsewhere || distance(a, sided.get()) > limit ? nearest : sided;
    }

    // ---- weeks

    private Edtf week(LocalDate a, Week value) {
        LocalDate first = monday(a, value.weeks());
        LocalDate last = first.plusDays(6);
        return switch (value.part()) {
            case EARLY -> Edtf.interval(first, first.plusDays(2));
            case MIDDLE -> Edtf.interval(first.plusDays(1), first.plusDays(3));
            case LATE -> Edtf.interval(first.plusDays(3), last);
            case END -> Edtf.interval(first.plusDays(4), last);
            case EARLIER -> Edtf.interval(first, earlier(a, last));
            case LATER -> Edtf.interval(later(a, first), last);
            case WHOLE ->
                    value.weeks() == 0 ? thisWeek(a, first, last) : Edtf.interval(first, last);
        };
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /// From the anchor day on, or up to it. A Sunday looks forward to the week that it begins.
    private Edtf thisWeek(LocalDate a, LocalDate first, LocalDate last) {
        return switch (way) {
            case BACK -> Edtf.interval(first, a);
            case FORWARD -> Edtf.interval(a, a.equals(last) ? a.plusDays(6) : last);
            case NEAREST -> Edtf.interval(first, last);
        };
    }

    private Edtf weekend(LocalDate a, Which which) {
        LocalDate thisOne = monday(a, 0).plusDays(5);
        boolean begun = !a.isBefore(thisOne);
        LocalDate saturday =
                switch (which) {
                    case LAST -> thisOne.minusWeeks(1);
                    case NEXT -> thisOne.plusWeeks(1);
                    case COMING -> begun ? thisOne.plusWeeks(1) : thisOne;
                    case THIS, PLAIN -> begun ? thisOne : openWeekend(a, thisOne, which);
                };
        return Edtf.interval(saturday, saturday.plusDays(1));
    }

    private LocalDate openWeekend(LocalDate a, LocalDate thisOne, Which which) {
        LocalDate past = thisOne.minusWeeks(1);
        return switch (way) {
            case BACK -> past;
            case FORWARD -> thisOne;
            case NEAREST ->
                    which == Which.PLAIN && distance(a, past) < distance(a, thisOne)
                            ? past
                            : thisOne;
        };
    }

    private static Edtf weekOf(LocalDate day, boolean ending) {
        if (ending) {
            return Edtf.interval(day.minusDays(6), day);
        }
        LocalDate first = day.getDayOfWeek() == DayOfWeek.SUNDAY ? day : monday(day, 0);
        return Edtf.interval(first, first.plusDays(6));
    }

    private static Edtf weekOfMonth(YearMonth month, int week) {
        LocalDate last = month.atEndOfMonth();
        return week < 0
                ? Edtf.interval(last.minusDays(6), last)
                : Edtf.interval(
                        month.atDay(week * 7 - 6),
                        earlier(month.atDay(1).plusDays(week * 7L - 1), last));
    }

    // ---- months, seasons, quarters, years

    private Optional<Integer> year(InYear year) {
        return year.said()
                .or(() -> year.fromAnchor().flatMap(n -> anchor.map(a -> a.getYear() + n)));
    }

    private Optional<YearMonth> month(InYear year, int month) {
        return year.isOpen()
                ? anchor.map(a -> openMonth(YearMonth.from(a), year.which(), month))
                : year(year).map(y -> YearMonth.of(y, month));
    }

    private YearMonth openMonth(YearMonth a, Which which, int month) {
        YearMonth thisYear = YearMonth.of(a.getYear(), month);
        YearMonth back = thisYear.isAfter(a) ? thisYear.minusYears(1) : thisYear;
        YearMonth forward = thisYear.isBefore(a) ? thisYear.plusYears(1) : thisYear;
        return switch (which) {
            case LAST -> thisYear.isBefore(a) ? thisYear : thisYear.minusYears(1);
            case NEXT, COMING -> thisYear.isAfter(a) ? thisYear : thisYear.plusYears(1);
            case THIS -> thisYear;
            case PLAIN ->
                    switch (way) {
                        case BACK -> back;
                        case FORWARD -> apart(a, forward) > 9 ? back : forward;
                        case NEAREST -> apart(a, back) <= apart(a, forward) ? back : forward;
                    };
        };
    }

    private static long apart(YearMonth a, YearMonth b) {
        return Math.abs(
                a.getYear() * 12L + a.getMonthValue() - b.getYear() * 12L - b.getMonthValue());
    }

    private static Edtf months(int year, int first, int last) {
        return months(YearMonth.of(year, first), YearMonth.of(year, last));
    }

    private static Edtf months(YearMonth first, YearMonth last) {
        return first.equals(last)
                ? Edtf.month(first)
                : new Edtf(first + "/" + last, first.atDay(1), last.atEndOfMonth());
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
        return anchor.map(
                a -> chosen(a, value.year().which(), y -> Edtf.season(y, value.season())));
    }

    private Optional<Edtf> quarter(Quarter value) {
        int quarter = value.quarter();
        if (!value.year().isOpen()) {
            return year(value.year()).map(y -> months(y, quarter * 3 - 2, quarter * 3));
        }
        return anchor.map(a ->
                quarter > 0
                        ? chosen(a, Which.PLAIN, y -> months(y, quarter * 3 - 2, quarter * 3))
                        : quarterFrom(YearMonth.from(a), value.year().which()));
    }

    private static Edtf quarterFrom(YearMonth a, Which which) {
        int steps = which == Which.LAST ? -3 : which == Which.THIS ? 0 : 3;
        YearMonth in = a.plusMonths(steps);
        YearMonth first = YearMonth.of(in.getYear(), (in.getMonthValue() - 1) / 3 * 3 + 1);
        return months(first, first.plusMonths(2));
    }

    /// Which year's season, quarter or feast is meant.
    private Edtf chosen(LocalDate a, Which which, Function<Integer, Edtf> ofYear) {
        List<Edtf> all =
                IntStream.rangeClosed(a.getYear() - 2, a.getYear() + 2)
                        .mapToObj(ofYear::apply)
                        .toList();
        Edtf running = all.stream().filter(e -> holds(e, a)).findFirst().orElse(all.get(2));
        Edtf back = all.stream().filter(e -> !e.earliest().isAfter(a)).toList().getLast();
        Edtf ended = all.stream().filter(e -> e.latest().isBefore(a)).toList().getLast();
        Edtf forward =
                all.stream().filter(e -> !e.latest().isBefore(a)).findFirst().orElse(all.get(2));
        Edtf begins =
                all.stream().filter(e -> e.earliest().isAfter(a)).findFirst().orElse(all.get(2));
        return switch (which) {
            case LAST -> ended;
            case NEXT, COMING -> begins;
            case THIS -> running;
            case PLAIN ->
                    switch (way) {
                        case BACK -> back;
                        case FORWARD ->
                                forward.earliest().toEpochDay() - a.toEpochDay() > FAR
                                        ? ended
                                        : forward;
                        case NEAREST ->
                                a.toEpochDay() - back.latest().toEpochDay()
                                                <= forward.earliest().toEpochDay() - a.toEpochDay()
                                        ? back
                                        : forward;
                    };
        };
    }

    private static boolean holds(Edtf date, LocalDate day) {
        return !day.isBefore(date.earliest()) && !day.isAfter(date.latest());
    }

    private Optional<Edtf> holiday(Holiday value) {
        String name = value.name();
        if (!value.year().isOpen()) {
            return year(value.year()).flatMap(y -> holidays.find(name, y));
        }
        return anchor.filter(a -> known(a, name))
                .map(a ->
                        chosen(a, value.year().which(), y -> holidays.find(name, y).orElseThrow()));
    }

    private boolean known(LocalDate a, String name) {
        return IntStream.rangeClosed(a.getYear() - 2, a.getYear() + 2)
                .allMatch(y -> holidays.find(name, y).isPresent());
    }

    // ---- counted

    /// A count of days, weeks, months or years behind (negative) or ahead.
    private static Edtf away(LocalDate a, int count, Unit unit, boolean vague) {
        return switch (unit) {
            case DAY -> vague ? around(a, count) : Edtf.day(a.plusDays(count));
            case WEEK ->
                    vague
                            ? Edtf.month(YearMonth.from(a.plusWeeks(count))).about()
                            : Edtf.day(a.plusWeeks(count)).about();
            case MONTH -> Edtf.month(YearMonth.from(a).plusMonths(count)).about();
            case YEAR ->
                    Math.abs(count) == 1
                            ? Edtf.month(YearMonth.from(a).plusYears(count)).about()
                            : Edtf.year(a.getYear() + count).about();
        };
    }

    /// "a few days ago": within the week.
    private static Edtf around(LocalDate a, int count) {
        return (count < 0
                        ? Edtf.interval(a.plusDays(Math.min(-7, 2L * count)), a.minusDays(1))
                        : Edtf.interval(a.plusDays(1), a.plusDays(Math.max(7, 2L * count))))
                .about();
    }

    private static Edtf past(LocalDate a, Past value) {
        int n = value.count();
        boolean vague = value.vague();
        return switch (value.unit()) {
            case DAY ->
                    vague
                            ? Edtf.interval(a.minusDays(7), a).about()
                            : Edtf.interval(a.minusDays(n), a);
            case WEEK ->
                    vague
                            ? Edtf.month(YearMonth.from(a.minusDays(14))).about()
                            : Edtf.interval(a.minusWeeks(n), a);
            case MONTH ->
                    n == 1 && !vague
                            ? Edtf.interval(a.minusMonths(1), a)
                            : months(
                                            YearMonth.from(a).minusMonths(vague ? 6 : n),
                                            YearMonth.from(a))
                                    .about();
            case YEAR -> months(YearMonth.from(a).minusYears(n), YearMonth.from(a)).about();
        };
    }

    private static Optional<Edtf> coming(LocalDate a, Coming value) {
        int n = value.count();
        boolean vague = value.vague();
        return switch (value.unit()) {
            case DAY ->
                    Optional.of(
                            vague
                                    ? Edtf.interval(a, a.plusDays(7)).about()
                                    : Edtf.interval(a, a.plusDays(n)));
            case WEEK ->
                    Optional.of(
                            vague
                                    ? Edtf.month(YearMonth.from(a.plusDays(14))).about()
                                    : Edtf.interval(a, a.plusWeeks(n)));
            case MONTH -> Optional.of(comingMonths(a, n, vague));
            case YEAR ->
                    vague
                            ? Optional.empty()
                            : Optional.of(
                                    months(YearMonth.from(a), YearMonth.from(a).plusYears(n))
                                            .about());
        };
    }

    /// "in the coming months" ends with the year, except in its last quarter.
    private static Edtf comingMonths(LocalDate a, int n, boolean vague) {
        YearMonth here = YearMonth.from(a);
        if (!vague) {
            return n == 1
                    ? Edtf.interval(a, a.plusMonths(1))
                    : months(here, here.plusMonths(n)).about();
        }
        YearMonth yearEnd = YearMonth.of(a.getYear(), 12);
        YearMonth last = here.plusMonths(6);
        return months(here, here.getMonthValue() <= 9 && last.isAfter(yearEnd) ? yearEnd : last)
                .about();
    }

    private static Edtf offset(LocalDate a, Offset value) {
        int n = value.count();
        Edtf date =
                switch (value.unit()) {
                    case DAY -> Edtf.day(a.plusDays(n));
                    case WEEK -> Edtf.interval(monday(a, n), monday(a, n).plusDays(6));
                    case MONTH -> Edtf.month(YearMonth.from(a).plusMonths(n));
                    case YEAR -> Edtf.year(a.getYear() + n);
                };
        return value.vague() && n != 0 ? date.about() : date;
    }

    // ---- stretches

    private Optional<Edtf> range(Range range) {
        if (way != Direction.BACK || !(range.last() instanceof Weekday last)) {
            return date(range.first())
                    .flatMap(first -> lastOf(range.last(), first).map(last -> join(first, last)));
        }
        return anchor.map(a -> {
            LocalDate end = weekday(a, last);
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
