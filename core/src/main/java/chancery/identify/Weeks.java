package chancery.identify;

import chancery.detect.TimeValue.Week;
import chancery.detect.TimeValue.Weekday;
import chancery.detect.TimeValue.Which;
import chancery.identify.TimeResolver.Direction;
import chancery.reference.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/// Weeks, weekends and the days of the week, seen from an anchor day and looking one way. A week
/// begins on Monday.
final class Weeks {

    private final Direction way;

    Weeks(Direction way) {
        this.way = way;
    }

    /// The week that lies so many weeks from that of a day.
    static Edtf whole(LocalDate day, int weeks) {
        LocalDate first = monday(day, weeks);
        return Edtf.interval(first, first.plusDays(6));
    }

    private static LocalDate monday(LocalDate day, int weeks) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
    }

    /// A day of the week that lies so many weeks from that of the anchor.
    static LocalDate dayOfWeek(LocalDate anchor, int weeks, DayOfWeek day) {
        return monday(anchor, weeks).with(TemporalAdjusters.nextOrSame(day));
    }

    LocalDate weekday(LocalDate anchor, Weekday value) {
        DayOfWeek day = value.day();
        return switch (value.which()) {
            case LAST -> anchor.with(TemporalAdjusters.previous(day));
            case NEXT -> dayOfWeek(anchor, 1, day);
            case COMING -> anchor.with(TemporalAdjusters.next(day));
            case THIS -> way == Direction.NEAREST ? dayOfWeek(anchor, 0, day) : plain(anchor, day);
            case PLAIN -> plain(anchor, day);
        };
    }

    private LocalDate plain(LocalDate anchor, DayOfWeek day) {
        LocalDate back = anchor.with(TemporalAdjusters.previousOrSame(day));
        LocalDate forward = anchor.with(TemporalAdjusters.nextOrSame(day));
        return switch (way) {
            case BACK -> back;
            case FORWARD -> forward;
            case NEAREST ->
                    Recurrence.distance(anchor, back) <= Recurrence.distance(anchor, forward)
                            ? back
                            : forward;
        };
    }

    Edtf week(LocalDate anchor, Week value) {
        LocalDate first = monday(anchor, value.weeks());
        LocalDate last = first.plusDays(6);
        return switch (value.part()) {
            case EARLY -> Edtf.interval(first, first.plusDays(2));
            case MIDDLE -> Edtf.interval(first.plusDays(1), first.plusDays(3));
            case LATE -> Edtf.interval(first.plusDays(3), last);
            case END -> Edtf.interval(first.plusDays(4), last);
            case EARLIER -> Edtf.interval(first, earlier(anchor, last));
            case LATER -> Edtf.interval(later(anchor, first), last);
            case WHOLE ->
                    value.weeks() == 0 ? thisWeek(anchor, first, last) : Edtf.interval(first, last);
        };
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /// From the anchor day on, or up to it. A Sunday looks forward to the week that it begins.
    private Edtf thisWeek(LocalDate anchor, LocalDate first, LocalDate last) {
        return switch (way) {
            case BACK -> Edtf.interval(first, anchor);
            case FORWARD -> Edtf.interval(anchor, anchor.equals(last) ? anchor.plusDays(6) : last);
            case NEAREST -> Edtf.interval(first, last);
        };
    }

    Edtf weekend(LocalDate anchor, Which which) {
        LocalDate thisOne = monday(anchor, 0).plusDays(5);
        boolean begun = !anchor.isBefore(thisOne);
        LocalDate saturday =
                switch (which) {
                    case LAST -> thisOne.minusWeeks(1);
                    case NEXT -> thisOne.plusWeeks(1);
                    case COMING -> begun ? thisOne.plusWeeks(1) : thisOne;
                    case THIS, PLAIN -> begun ? thisOne : openWeekend(anchor, thisOne, which);
                };
        return Edtf.interval(saturday, saturday.plusDays(1));
    }

    private LocalDate openWeekend(LocalDate anchor, LocalDate thisOne, Which which) {
        LocalDate past = thisOne.minusWeeks(1);
        boolean pastIsNearer =
                Recurrence.distance(anchor, past) < Recurrence.distance(anchor, thisOne);
        return switch (way) {
            case BACK -> past;
            case FORWARD -> thisOne;
            case NEAREST -> which == Which.PLAIN && pastIsNearer ? past : thisOne;
        };
    }

    /// "the week of Nov. 13", "the week ending Nov. 19".
    static Edtf weekOf(LocalDate day, boolean ending) {
        if (ending) {
            return Edtf.interval(day.minusDays(6), day);
        }
        LocalDate first = day.getDayOfWeek() == DayOfWeek.SUNDAY ? day : monday(day, 0);
        return Edtf.interval(first, first.plusDays(6));
    }

    /// @param week 1 for the first; negative for the last
    static Edtf weekOfMonth(YearMonth month, int week) {
        LocalDate last = month.atEndOfMonth();
        return week < 0
                ? Edtf.interval(last.minusDays(6), last)
                : Edtf.interval(
                        month.atDay(week * 7 - 6),
                        earlier(month.atDay(1).plusDays(week * 7L - 1), last));
    }
}
