package chancery.identify;

import chancery.detect.TimeExpression;
import chancery.detect.TimeExpression.Role;
import chancery.detect.TimeValue;
import chancery.detect.TimeValue.Ahead;
import chancery.detect.TimeValue.Duration;
import chancery.detect.TimeValue.Offset;
import chancery.detect.TimeValue.Unit;
import chancery.reference.Edtf;
import chancery.reference.HolidayTable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Turns words of time into dates, against the anchor day and the way the engagement lies from it.
///
/// Follows the conventions of the annotation guide: a week is an interval, "in the coming weeks" is
/// a month with `~`, a part of a month is the month. Shared by all threads.
public final class TimeResolver {

    /// The way in which open words are counted.
    public enum Direction {
        /// It is behind the anchor day, or on it: a held engagement.
        BACK,
        /// It is ahead, or on the anchor day: a planned engagement.
        FORWARD,
        /// Not known: the nearest day that fits.
        NEAREST
    }

    private final HolidayTable holidays = HolidayTable.load();

    /// @param anchor the day that relative words count from; without one, only dates that name
    ///   their year are resolved
    /// @return empty where the words cannot be told: no anchor, or a day that does not exist
    public Optional<ResolvedTime> resolve(
            TimeExpression expression, Optional<LocalDate> anchor, Direction direction) {
        Role role = expression.role();
        TimeValue value = expression.value();
        if (value instanceof Duration duration) {
            return resolved(Optional.empty(), role, OptionalInt.of(duration.days()), "duration");
        }
        // "visited three states in two days" tells how long it took
        boolean tookAsLong = value instanceof Ahead && direction == Direction.BACK;
        if (role == Role.MEASURE || tookAsLong) {
            return resolved(Optional.empty(), Role.MEASURE, OptionalInt.empty(), "measure");
        }
        Direction way = way(role, direction);
        return new Calendar(anchor, way, holidays)
                .date(value)
                .flatMap(date -> resolved(Optional.of(date), role, days(value), rule(value, way)));
    }

    /// "since October" looks back whatever is planned; "ahead of November's summit" may look ahead
    /// from an engagement that is behind.
    private static Direction way(Role role, Direction direction) {
        return switch (role) {
            case SINCE -> Direction.BACK;
            case BEFORE -> direction == Direction.BACK ? Direction.NEAREST : direction;
            case WHEN, DURATION, AFTER, RELATIVE_TO, MEASURE -> direction;
        };
    }

    private static OptionalInt days(TimeValue value) {
        if (value instanceof Offset offset) {
            if (offset.unit() == Unit.DAY) {
                return OptionalInt.of(offset.count());
            }
            if (offset.unit() == Unit.WEEK) {
                return OptionalInt.of(7 * offset.count());
            }
        }
        return OptionalInt.empty();
    }

    private static Optional<ResolvedTime> resolved(
            Optional<Edtf> date, Role role, OptionalInt days, String rule) {
        return Optional.of(new ResolvedTime(date, role, days, rule));
    }

    private static String rule(TimeValue value, Direction way) {
        String name = value.getClass().getSimpleName();
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && Character.isUpperCase(name.charAt(i))) {
                rule.append('-');
            }
            rule.append(name.charAt(i));
        }
        return rule.append('-').append(way).toString().toLowerCase(Locale.ROOT);
    }
}
