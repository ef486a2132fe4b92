package chancery.identify;

import chancery.detect.TimeValue.Which;
import chancery.identify.TimeResolver.Direction;
import chancery.reference.Edtf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Of what comes again and again (a day of each year, a month, a season, a feast) the one that is
/// meant, seen from an anchor day and looking one way.
final class Recurrence {

    // A day of the year that would lie further ahead than this is the one just past, and the other
    // way round: news names the year beyond nine months.
    private static final int FAR = 270;
    private static final int FAR_IN_MONTHS = 9;

    // "on Nov. 15" of a page dated Nov. 14: the day had begun elsewhere.
    private static final int ELSEWHERE = 3;

    /// Years before and after the anchor's in which an occurrence is looked for.
    private static final int REACH = 2;

    private final Direction way;

    Recurrence(Direction way) {
        this.way = way;
    }

    static Comparator<LocalDate> byDistance(LocalDate anchor) {
        return Comparator.comparingLong(day -> distance(anchor, day));
    }

    static long distance(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }

    /// The candidate on the right side of the anchor that is nearest to it.
    Optional<LocalDate> nearest(LocalDate anchor, List<LocalDate> candidates) {
        return candidates.stream()
                .filter(day ->
                        switch (way) {
                            case BACK -> !day.isAfter(anchor);
                            case FORWARD -> !day.isBefore(anchor);
                            case NEAREST -> true;
                        })
                .min(byDistance(anchor));
    }

    /// A day of the year that names no year.
    Optional<LocalDate> dayOfYear(LocalDate anchor, List<LocalDate> candidates) {
        Optional<LocalDate> nearest = candidates.stream().min(byDistance(anchor));
        Optional<LocalDate> sided = nearest(anchor, candidates);
        long limit = way == Direction.FORWARD ? FAR : Long.MAX_VALUE;
        boolean elsewhere = nearest.filter(day -> distance(anchor, day) <= ELSEWHERE).isPresent();
        return sided.isEmpty() || elsewhere || distance(anchor, sided.get()) > limit
                ? nearest
                : sided;
    }

    /// A month that names no year.
    YearMonth month(YearMonth anchor, Which which, int month) {
        YearMonth thisYear = YearMonth.of(anchor.getYear(), month);
        return switch (which) {
            case LAST -> thisYear.isBefore(anchor) ? thisYear : thisYear.minusYears(1);
            case NEXT, COMING -> thisYear.isAfter(anchor) ? thisYear : thisYear.plusYears(1);
            case THIS -> thisYear;
            case PLAIN -> plainMonth(anchor, thisYear);
        };
    }

    private YearMonth plainMonth(YearMonth anchor, YearMonth thisYear) {
        YearMonth back = thisYear.isAfter(anchor) ? thisYear.minusYears(1) : thisYear;
        YearMonth forward = thisYear.isBefore(anchor) ? thisYear.plusYears(1) : thisYear;
        return switch (way) {
            case BACK -> back;
            case FORWARD -> distance(anchor, forward) > FAR_IN_MONTHS ? back : forward;
            case NEAREST -> distance(anchor, back) <= distance(anchor, forward) ? back : forward;
        };
    }

    private static long distance(YearMonth a, YearMonth b) {
        return Math.abs(
                a.getYear() * 12L + a.getMonthValue() - b.getYear() * 12L - b.getMonthValue());
    }

    /// The years of which each must have the season, quarter or feast that is asked for.
    static IntStream years(LocalDate anchor) {
        return IntStream.rangeClosed(anchor.getYear() - REACH, anchor.getYear() + REACH);
    }

    /// A season, quarter or feast that names no year.
    ///
    /// @param ofYear the one of each of the [#years]
    Edtf ofYear(LocalDate anchor, Which which, IntFunction<Edtf> ofYear) {
        List<Edtf> all = years(anchor).mapToObj(ofYear).toList();
        Edtf thisYear = all.get(REACH);
        return switch (which) {
            case LAST -> lastEnded(all, anchor);
            case NEXT, COMING ->
                    all.stream()
                            .filter(e -> e.earliest().isAfter(anchor))
                            .findFirst()
                            .orElse(thisYear);
            case THIS -> all.stream().filter(e -> holds(e, anchor)).findFirst().orElse(thisYear);
            case PLAIN -> plain(all, anchor);
        };
    }

    private Edtf plain(List<Edtf> all, LocalDate anchor) {
        Edtf back = all.stream().filter(e -> !e.earliest().isAfter(anchor)).toList().getLast();
        Edtf forward =
                all.stream()
                        .filter(e -> !e.latest().isBefore(anchor))
                        .findFirst()
                        .orElse(all.get(REACH));
        long ahead = forward.earliest().toEpochDay() - anchor.toEpochDay();
        long behind = anchor.toEpochDay() - back.latest().toEpochDay();
        return switch (way) {
            case BACK -> back;
            case FORWARD -> ahead > FAR ? lastEnded(all, anchor) : forward;
            case NEAREST -> behind <= ahead ? back : forward;
        };
    }

    private static Edtf lastEnded(List<Edtf> all, LocalDate anchor) {
        return all.stream().filter(e -> e.latest().isBefore(anchor)).toList().getLast();
    }

    private static boolean holds(Edtf date, LocalDate day) {
        return !day.isBefore(date.earliest()) && !day.isAfter(date.latest());
    }
}
