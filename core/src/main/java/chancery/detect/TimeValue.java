package chancery.detect;

import java.time.DayOfWeek;
import java.util.Optional;

/// What words of time mean before they are counted from an anchor day.
public sealed interface TimeValue {

    /// Which one of a row of like days, months or seasons.
    enum Which {
        /// Not said: "Monday", "in November".
        PLAIN,
        /// "last Monday", "this past weekend".
        LAST,
        /// "this Friday", "this summer".
        THIS,
        /// "next Monday".
        NEXT,
        /// "this coming Friday".
        COMING
    }

    /// A stretch of days that is counted.
    enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /// Which part of a week, month, season or year.
    enum Part {
        WHOLE,
        /// "early June", "the beginning of the year".
        EARLY,
        /// "mid-June".
        MIDDLE,
        /// "late June".
        LATE,
        /// "the end of the year": its last stretch.
        END,
        /// "earlier this month": before the anchor day.
        EARLIER,
        /// "later this month": from the anchor day on.
        LATER
    }

    /// The year of a day or month: said, counted from the anchor's, or left open.
    ///
    /// @param which how an open year is to be chosen; [Which#PLAIN] where `said` or `fromAnchor` is
    ///   there
    record InYear(Which which, Optional<Integer> said, Optional<Integer> fromAnchor) {

        static final InYear OPEN = open(Which.PLAIN);

        static InYear open(Which which) {
            return new InYear(which, Optional.empty(), Optional.empty());
        }

        static InYear of(int year) {
            return new InYear(Which.PLAIN, Optional.of(year), Optional.empty());
        }

        static InYear fromAnchor(int years) {
            return new InYear(Which.PLAIN, Optional.empty(), Optional.of(years));
        }

        public boolean isOpen() {
            return said.isEmpty() && fromAnchor.isEmpty();
        }
    }

    /// "18 September 2023", "Monday, Sept. 18".
    record Day(InYear year, int month, int day, Optional<DayOfWeek> weekday) implements TimeValue {}

    /// "the 18th".
    record DayOfMonth(int day) implements TimeValue {}

    record Weekday(DayOfWeek day, Which which) implements TimeValue {}

    /// "Tuesday of next week": `weeks` is 1.
    record WeekdayOfWeek(DayOfWeek day, int weeks) implements TimeValue {}

    /// "yesterday": `days` is -1.
    record DayFrom(int days) implements TimeValue {}

    record Month(InYear year, int month, Part part) implements TimeValue {}

    /// @param season 21 spring to 24 winter, as in EDTF
    record Season(InYear year, int season) implements TimeValue {}

    record Quarter(InYear year, int quarter) implements TimeValue {}

    /// "the second half of 2024".
    record Half(InYear year, int half) implements TimeValue {}

    /// "2023", "next year".
    record Year(InYear year, Part part) implements TimeValue {}

    /// "last month": `months` is -1.
    record MonthFrom(int months, Part part) implements TimeValue {}

    /// "next week": `weeks` is 1.
    record Week(int weeks, Part part) implements TimeValue {}

    record Weekend(Which which) implements TimeValue {}

    /// "the week of May 8", "the week ending May 12".
    record WeekOf(Day day, boolean ending) implements TimeValue {}

    /// "the first week of May"; `week` is -1 for the last.
    record WeekOfMonth(Month month, int week) implements TimeValue {}

    /// "two weeks ago".
    record Ago(int count, Unit unit, boolean vague) implements TimeValue {}

    /// "in two weeks", where it is ahead.
    record Ahead(int count, Unit unit, boolean vague) implements TimeValue {}

    /// "over the past two days", "in recent weeks".
    record Past(int count, Unit unit, boolean vague) implements TimeValue {}

    /// "in the coming weeks", "within two weeks".
    record Coming(int count, Unit unit, boolean vague) implements TimeValue {}

    /// @param name as the table of holidays has it, in lower case
    record Holiday(String name, InYear year) implements TimeValue {}

    /// "from Monday to Wednesday", "September 16 and 17".
    record Range(TimeValue first, TimeValue last) implements TimeValue {}

    /// "by Friday", "until the end of the month": from the anchor day to then.
    record UpTo(TimeValue last) implements TimeValue {}

    /// "two days of", "three-day".
    record Duration(int days) implements TimeValue {}

    /// "two days later": `count` is 2; "the day before": -1.
    record Offset(int count, Unit unit, boolean vague) implements TimeValue {}

    /// "the following Monday".
    record OffsetWeekday(DayOfWeek day, boolean after) implements TimeValue {}

    /// "for years", "every Monday".
    record Measure() implements TimeValue {}
}
