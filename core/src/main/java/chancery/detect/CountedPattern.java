package chancery.detect;

import chancery.detect.TimeExpression.Role;
import chancery.detect.TimeValue.Ago;
import chancery.detect.TimeValue.Ahead;
import chancery.detect.TimeValue.Coming;
import chancery.detect.TimeValue.Duration;
import chancery.detect.TimeValue.Measure;
import chancery.detect.TimeValue.Offset;
import chancery.detect.TimeValue.Past;
import chancery.detect.TimeValue.Unit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Days, weeks, months and years that are counted: "two days ago", "a day after", "in the coming
/// weeks", "two days of talks", "a three-day visit", "for years", "every month".
final class CountedPattern implements TimePattern {

    private static final Set<String> ABOUT =
            Set.of(
                    "about", "nearly", "almost", "around", "roughly", "some", "just", "only",
                    "barely");

    // "the first visit in five years" looks back, "will meet in five days" ahead.
    private static final Set<String> SUPERLATIVE =
            Set.of(
                    "first",
                    "second",
                    "third",
                    "fourth",
                    "fifth",
                    "only",
                    "last",
                    "latest",
                    "highest",
                    "highest-level",
                    "biggest",
                    "largest",
                    "worst",
                    "best",
                    "most",
                    "time",
                    "times",
                    "highest-ranking",
                    "longest",
                    "lowest",
                    "deadliest",
                    "once",
                    "twice");

    private record Quantity(int end, int count, boolean vague) {}

    private record Counted(int end, int count, Unit unit, boolean vague) {
        int days() {
            return unit == Unit.WEEK ? count * 7 : count;
        }
    }

    @Override
    public Optional<Found> at(TimeWords w, int i) {
        return switch (w.at(i)) {
            case "in", "within" -> inside(w, i);
            case "over", "during", "throughout" -> stretch(w, i + 1, true);
            case "for" -> lasting(w, i);
            case "every", "each" -> each(w, i + 1);
            case "past", "last", "recent", "coming" -> stretch(w, i, false);
            case "the" -> definite(w, i);
            case "next", "following" ->
                    w.at(i + 1).equals("day")
                            ? offset(i + 2, 1, Unit.DAY, false)
                            : Optional.empty();
            case "days", "weeks", "months", "years", "hours", "minutes" -> bare(w, i);
            default -> {
                Optional<Found> compound = compound(w, i);
                yield compound.isPresent() ? compound : counted(w, i);
            }
        };
    }

    private static Optional<Quantity> quantity(TimeWords w, int i) {
        int at = w.is(i, ABOUT) ? i + 1 : i;
        if (w.is(at, "more", "less", "fewer") && w.at(at + 1).equals("than")) {
            return quantity(w, at + 2).map(q -> new Quantity(q.end, q.count, true));
        }
        boolean vague = at > i && !w.is(i, "just", "only");
        int word = w.is(at, "a", "the") && w.is(at + 1, "few", "couple") ? at + 1 : at;
        return switch (w.at(word)) {
            case "few", "several" -> Optional.of(new Quantity(word + 1, 3, true));
            case "couple" ->
                    Optional.of(
                            new Quantity(
                                    w.at(word + 1).equals("of") ? word + 2 : word + 1, 2, true));
            case "a", "an" -> Optional.of(new Quantity(word + 1, 1, vague));
            default -> {
                OptionalInt number = w.number(word);
                yield number.isPresent()
                        ? Optional.of(new Quantity(word + 1, number.getAsInt(), vague))
                        : Optional.empty();
            }
        };
    }

    private static Optional<Counted> units(TimeWords w, int i) {
        return quantity(w, i)
                .flatMap(q -> {
                    int at =
                            w.is(q.end, "full", "straight", "consecutive", "whole", "more")
                                    ? q.end + 1
                                    : q.end;
                    return switch (w.at(at)) {
                        case "hour", "hours" ->
                                Optional.of(
                                        new Counted(
                                                at + 1, (q.count + 12) / 24, Unit.DAY, q.vague));
                        case "fortnight" ->
                                Optional.of(new Counted(at + 1, q.count * 2, Unit.WEEK, q.vague));
                        case "decade", "decades" ->
                                Optional.of(new Counted(at + 1, q.count * 10, Unit.YEAR, q.vague));
                        default -> w.unit(at).map(u -> new Counted(at + 1, q.count, u, q.vague));
                    };
                });
    }

    private static Optional<Found> offset(int end, int count, Unit unit, boolean vague) {
        return Found.of(end, Role.RELATIVE_TO, new Offset(count, unit, vague));
    }

    private static Optional<Found> measure(int end) {
        return Found.of(end, Role.MEASURE, new Measure());
    }

    private static Optional<Found> counted(TimeWords w, int i) {
        return units(w, i)
                .flatMap(c -> {
                    Optional<Found> placed = placed(w, c);
                    if (placed.isPresent()) {
                        return placed;
                    }
                    if (w.is(c.end, "old", "and")) {
                        return measure(c.end);
                    }
                    boolean article = w.is(i, "a", "an", "one") && c.end == i + 2;
                    return article && !w.at(c.end).equals("of")
                            ? Optional.empty()
                            : duration(c.end, c);
                });
    }

    /// A count that a word behind it places: ago, later, before, from now.
    private static Optional<Found> placed(TimeWords w, Counted c) {
        return switch (w.at(c.end)) {
            case "ago" -> Found.when(c.end + 1, new Ago(c.count, c.unit, c.vague));
            case "earlier", "before", "previously", "prior" ->
                    offset(c.end + 1, -c.count, c.unit, c.vague);
            case "later", "after", "afterwards", "afterward" ->
                    offset(c.end + 1, c.count, c.unit, c.vague);
            case "following" -> offset(c.end + 1, c.count, c.unit, c.vague);
            case "ahead" ->
                    w.at(c.end + 1).equals("of")
                            ? offset(c.end + 2, -c.count, c.unit, c.vague)
                            : Optional.empty();
            case "hence" -> Found.when(c.end + 1, new Ahead(c.count, c.unit, c.vague));
            case "from" ->
                    w.is(c.end + 1, "now", "today")
                            ? Found.when(c.end + 2, new Ahead(c.count, c.unit, c.vague))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Found> duration(int end, Counted c) {
        boolean short_ = c.unit == Unit.DAY || c.unit == Unit.WEEK;
        return short_
                ? Found.of(end, Role.DURATION, new Duration(Math.max(1, c.days())))
                : measure(end);
    }

    /// "three-day", "six-hour", "week-long", "five-year", "80-year-old".
    private static Optional<Found> compound(TimeWords w, int i) {
        switch (w.at(i)) {
            case "week-long", "weeklong" -> {
                return Found.of(i + 1, Role.DURATION, new Duration(7));
            }
            case "day-long", "daylong" -> {
                return Found.of(i + 1, Role.DURATION, new Duration(1));
            }
            default -> {}
        }
        String[] parts = w.at(i).indexOf('-') > 0 ? w.at(i).split("-", -1) : new String[0];
        if (parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        OptionalInt count = TimeWords.numberNamed(parts[0]);
        if (count.isEmpty() || (parts.length == 3 && !parts[2].equals("long"))) {
            return Optional.empty();
        }
        return switch (parts[1]) {
            case "hour" ->
                    Found.of(
                            i + 1, Role.DURATION, new Duration(Math.max(1, count.getAsInt() / 24)));
            case "day" ->
                    Found.of(i + 1, Role.DURATION, new Duration(Math.max(1, count.getAsInt())));
            case "week" ->
                    Found.of(i + 1, Role.DURATION, new Duration(Math.max(1, 7 * count.getAsInt())));
            case "month", "year" -> measure(i + 1);
            default -> Optional.empty();
        };
    }

    /// "in two weeks", "in the coming days", "within a month", "in 12 years".
    private static Optional<Found> inside(TimeWords w, int i) {
        Optional<Found> stretch = stretch(w, i + 1, true);
        if (stretch.isPresent()) {
            return stretch;
        }
        boolean within = w.at(i).equals("within");
        if (w.is(i + 1, "days", "weeks", "months", "years", "decades", "hours")) {
            return within && w.unit(i + 1).isPresent()
                    ? Found.when(i + 2, new Coming(3, w.unit(i + 1).orElseThrow(), true))
                    : measure(i + 2);
        }
        if (within && w.at(i + 1).equals("the") && w.unit(i + 2).isPresent()) {
            return Found.when(i + 3, new Coming(1, w.unit(i + 2).orElseThrow(), false));
        }
        return units(w, i + 1)
                .flatMap(c -> {
                    int end = w.is(c.end, "'", "'s") && w.is(c.end + 1, "time") ? c.end + 2 : c.end;
                    if (looksBack(w, i, c)) {
                        return measure(end);
                    }
                    return Found.when(
                            end,
                            within
                                    ? new Coming(c.count, c.unit, c.vague)
                                    : new Ahead(c.count, c.unit, c.vague));
                });
    }

    private static boolean looksBack(TimeWords w, int i, Counted c) {
        if (w.is(c.end, "of", "since")) {
            return true;
        }
        if (w.is(i + 1, "more", "less", "fewer") || (c.unit == Unit.YEAR && c.count > 2)) {
            return true;
        }
        // 8 words: "the first visit by a German chancellor in two years"
        for (int back = i - 1; back >= Math.max(0, i - 8); back--) {
            if (w.is(back, SUPERLATIVE)) {
                return true;
            }
        }
        return false;
    }

    /// "the past two days", "the coming weeks", "recent months", "the next few days", "the days
    /// ahead".
    private static Optional<Found> stretch(TimeWords w, int i, boolean governed) {
        int at = w.is(i, "the", "these") ? i + 1 : i;
        boolean ahead = w.is(at, "coming", "next", "upcoming", "following");
        boolean behind = w.is(at, "past", "last", "recent", "previous");
        if (!ahead && !behind) {
            return at > i ? daysAhead(w, at) : Optional.empty();
        }
        boolean several = w.is(at + 1, "days", "weeks", "months", "years", "hours", "decades");
        if (several) {
            return w.unit(at + 1).isEmpty()
                    ? measure(at + 2)
                    : stretch(at + 2, 3, w.unit(at + 1).orElseThrow(), true, ahead);
        }
        Optional<Counted> counted = units(w, at + 1);
        if (counted.isPresent()) {
            Counted c = counted.get();
            return stretch(c.end, c.count, c.unit, c.vague, ahead);
        }
        boolean one =
                at > i
                        && governed
                        && w.is(at, "next", "last", "past", "coming")
                        && !w.at(at + 2).equals("of");
        return one && w.is(at + 1, "day", "week", "month", "year")
                ? stretch(at + 2, 1, w.unit(at + 1).orElseThrow(), false, ahead)
                : Optional.empty();
    }

    private static Optional<Found> stretch(
            int end, int count, Unit unit, boolean vague, boolean ahead) {
        if (unit == Unit.YEAR && (vague || count > 2)) {
            return measure(end);
        }
        if (ahead) {
            return Found.when(end, new Coming(count, unit, vague));
        }
        return unit == Unit.YEAR && count > 1
                ? measure(end)
                : Found.when(end, new Past(count, unit, vague));
    }

    private static Optional<Found> daysAhead(TimeWords w, int at) {
        if (w.is(at, "days", "weeks")
                && w.at(at + 1).equals("and")
                && w.is(at + 2, "weeks", "months")) {
            return daysAhead(w, at + 2);
        }
        boolean meant =
                w.is(at, "days", "weeks", "months")
                        && (w.at(at + 1).equals("ahead")
                                || (w.at(at + 1).equals("to") && w.at(at + 2).equals("come")));
        return meant
                ? Found.when(
                        w.at(at + 1).equals("to") ? at + 3 : at + 2,
                        new Coming(3, w.unit(at).orElseThrow(), true))
                : Optional.empty();
    }

    private static Optional<Found> lasting(TimeWords w, int i) {
        if (w.is(i + 1, "days", "weeks", "months", "years", "decades", "hours", "centuries")) {
            return measure(i + 2);
        }
        if (w.is(i + 1, "the")) {
            return stretch(w, i + 1, true).flatMap(f -> measure(f.end()));
        }
        return units(w, i + 1)
                .flatMap(c -> {
                    Optional<Found> placed = placed(w, c);
                    return placed.isPresent() ? placed : duration(c.end, c);
                });
    }

    private static Optional<Found> each(TimeWords w, int i) {
        int at = w.is(i, "other", "single", "few") ? i + 1 : i;
        Optional<Counted> counted = units(w, at);
        if (counted.isPresent()) {
            return measure(counted.get().end);
        }
        boolean unit =
                w.unit(at).isPresent() || w.is(at, "weekend", "quarter", "decade", "morning");
        boolean named =
                w.weekday(at).isPresent() || w.month(at).isPresent() || w.season(at).isPresent();
        return unit || named ? measure(at + 1) : Optional.empty();
    }

    /// "the day before", "the following week", "the previous month", "the two days of".
    private static Optional<Found> definite(TimeWords w, int i) {
        Optional<Unit> unit =
                w.is(i + 1, "day", "week", "month", "year") ? w.unit(i + 1) : Optional.empty();
        if (unit.isPresent()) {
            return switch (w.at(i + 2)) {
                case "before", "earlier", "prior" -> offset(i + 3, -1, unit.get(), false);
                case "after", "later" -> offset(i + 3, 1, unit.get(), false);
                default -> Optional.empty();
            };
        }
        if (w.is(i + 1, "eve") && w.at(i + 2).equals("of")) {
            return offset(i + 3, -1, Unit.DAY, false);
        }
        Optional<Unit> next =
                w.is(i + 2, "day", "morning", "week", "month", "year")
                        ? w.at(i + 2).equals("morning") ? Optional.of(Unit.DAY) : w.unit(i + 2)
                        : Optional.empty();
        if (next.isPresent()) {
            return switch (w.at(i + 1)) {
                case "following", "next" -> offset(i + 3, 1, next.get(), false);
                case "previous", "preceding" -> offset(i + 3, -1, next.get(), false);
                case "same" -> offset(i + 3, 0, next.get(), false);
                default -> Optional.empty();
            };
        }
        Optional<Found> stretch = stretch(w, i, false);
        return stretch.isPresent() ? stretch : counted(w, i + 1);
    }

    /// "days later", "weeks before", "days ago".
    private static Optional<Found> bare(TimeWords w, int i) {
        Unit unit = w.unit(i).orElse(Unit.DAY);
        int count = w.is(i, "hours", "minutes") ? 0 : 3;
        return switch (w.at(i + 1)) {
            case "later", "after", "afterwards" -> offset(i + 2, count, unit, true);
            case "earlier", "before" -> offset(i + 2, -count, unit, true);
            case "ago" ->
                    unit == Unit.YEAR
                            ? measure(i + 2)
                            : Found.when(i + 2, new Ago(count, unit, true));
            case "of" -> measure(i + 1);
            case "ahead" ->
                    w.at(i + 2).equals("of") ? offset(i + 3, -count, unit, true) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
