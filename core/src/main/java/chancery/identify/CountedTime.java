package chancery.identify;

import chancery.detect.TimeValue.Coming;
import chancery.detect.TimeValue.Offset;
import chancery.detect.TimeValue.Past;
import chancery.detect.TimeValue.Unit;
import chancery.reference.Edtf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// Days, weeks, months and years counted from an anchor day: "three days ago", "in the past two
/// weeks". The larger the unit, the less exact the date; vague counts ("a few weeks ago") are less
/// exact by one unit.
final class CountedTime {

    /// Months that "recent" and "coming months" reach.
    private static final int SOME_MONTHS = 6;

    private static final int LAST_MONTH_OF_THIRD_QUARTER = 9;

    private CountedTime() {}

    /// A count of days, weeks, months or years behind (negative) or ahead.
    static Edtf away(LocalDate anchor, int count, Unit unit, boolean vague) {
        return switch (unit) {
            case DAY -> vague ? someDays(anchor, count) : Edtf.day(anchor.plusDays(count));
            case WEEK ->
                    vague
                            ? Edtf.month(YearMonth.from(anchor.plusWeeks(count))).about()
                            : Edtf.day(anchor.plusWeeks(count)).about();
            case MONTH -> Edtf.month(YearMonth.from(anchor).plusMonths(count)).about();
            case YEAR ->
                    Math.abs(count) == 1
                            ? Edtf.month(YearMonth.from(anchor).plusYears(count)).about()
                            : Edtf.year(anchor.getYear() + count).about();
        };
    }

    /// "a few days ago": within the week.
    private static Edtf someDays(LocalDate anchor, int count) {
        Edtf days =
                count < 0
                        ? Edtf.interval(
                                anchor.plusDays(Math.min(-7, 2L * count)), anchor.minusDays(1))
                        : Edtf.interval(
                                anchor.plusDays(1), anchor.plusDays(Math.max(7, 2L * count)));
        return days.about();
    }

    /// "in the past two weeks".
    static Edtf past(LocalDate anchor, Past value) {
        int count = value.count();
        YearMonth here = YearMonth.from(anchor);
        if (value.vague()) {
            return switch (value.unit()) {
                case DAY -> Edtf.interval(anchor.minusDays(7), anchor).about();
                case WEEK -> Edtf.month(YearMonth.from(anchor.minusDays(14))).about();
                case MONTH -> Edtf.months(here.minusMonths(SOME_MONTHS), here).about();
                case YEAR -> Edtf.months(here.minusYears(count), here).about();
            };
        }
        return switch (value.unit()) {
            case DAY -> Edtf.interval(anchor.minusDays(count), anchor);
            case WEEK -> Edtf.interval(anchor.minusWeeks(count), anchor);
            case MONTH ->
                    count == 1
                            ? Edtf.interval(anchor.minusMonths(1), anchor)
                            : Edtf.months(here.minusMonths(count), here).about();
            case YEAR -> Edtf.months(here.minusYears(count), here).about();
        };
    }

    /// "in the coming two weeks"; empty for "in the coming years", which end nowhere.
    static Optional<Edtf> coming(LocalDate anchor, Coming value) {
        return value.vague()
                ? comingSome(anchor, value.unit())
                : Optional.of(coming(anchor, value.count(), value.unit()));
    }

    private static Optional<Edtf> comingSome(LocalDate anchor, Unit unit) {
        return switch (unit) {
            case DAY -> Optional.of(Edtf.interval(anchor, anchor.plusDays(7)).about());
            case WEEK -> Optional.of(Edtf.month(YearMonth.from(anchor.plusDays(14))).about());
            case MONTH -> Optional.of(comingMonths(YearMonth.from(anchor)).about());
            case YEAR -> Optional.empty();
        };
    }

    /// "in the coming months" ends with the year, except in its last quarter.
    private static Edtf comingMonths(YearMonth here) {
        YearMonth yearEnd = YearMonth.of(here.getYear(), 12);
        YearMonth last = here.plusMonths(SOME_MONTHS);
        boolean untilYearEnd =
                here.getMonthValue() <= LAST_MONTH_OF_THIRD_QUARTER && last.isAfter(yearEnd);
        return Edtf.months(here, untilYearEnd ? yearEnd : last);
    }

    private static Edtf coming(LocalDate anchor, int count, Unit unit) {
        YearMonth here = YearMonth.from(anchor);
        return switch (unit) {
            case DAY -> Edtf.interval(anchor, anchor.plusDays(count));
            case WEEK -> Edtf.interval(anchor, anchor.plusWeeks(count));
            case MONTH ->
                    count == 1
                            ? Edtf.interval(anchor, anchor.plusMonths(1))
                            : Edtf.months(here, here.plusMonths(count)).about();
            case YEAR -> Edtf.months(here, here.plusYears(count)).about();
        };
    }

    /// "two days earlier", of another engagement.
    static Edtf offset(LocalDate anchor, Offset value) {
        int count = value.count();
        Edtf date =
                switch (value.unit()) {
                    case DAY -> Edtf.day(anchor.plusDays(count));
                    case WEEK -> Weeks.whole(anchor, count);
                    case MONTH -> Edtf.month(YearMonth.from(anchor).plusMonths(count));
                    case YEAR -> Edtf.year(anchor.getYear() + count);
                };
        return value.vague() && count != 0 ? date.about() : date;
    }
}
