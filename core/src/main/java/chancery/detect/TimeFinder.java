package chancery.detect;

import chancery.detect.TimeExpression.Role;
import chancery.detect.TimePattern.Found;
import chancery.detect.TimeValue.Day;
import chancery.detect.TimeValue.Measure;
import chancery.detect.TimeValue.Month;
import chancery.detect.TimeValue.Range;
import chancery.detect.TimeValue.UpTo;
import chancery.detect.TimeValue.Weekday;
import chancery.detect.TimeValue.Which;
import chancery.reference.HolidayTable;
import chancery.trace.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the words of a sentence that say when. Needs no tags, so it can stand before the gate.
///
/// Shared by all threads.
public final class TimeFinder {

    private static final Set<String> DETERMINERS =
            Set.of(
                    "the",
                    "a",
                    "an",
                    "his",
                    "her",
                    "its",
                    "their",
                    "our",
                    "this",
                    "that",
                    "planned",
                    "scheduled",
                    "upcoming",
                    "'s",
                    "any",
                    "another",
                    "next",
                    "latest",
                    "these",
                    "those",
                    "two",
                    "three",
                    "first",
                    "second",
                    "of",
                    "with",
                    "for");

    private final TimePattern days = new DayPattern();
    private final TimePattern calendar = new CalendarPattern();
    private final TimePattern periods = new PeriodPattern();
    private final TimePattern counted = new CountedPattern();
    private final HolidayPattern holidays = new HolidayPattern(HolidayTable.load());
    private final TimeStarts starts = new TimeStarts(holidays.firstWords());

    public List<TimeExpression> find(Sentence sentence) {
        TimeWords words = new TimeWords(sentence.tokens());
        List<TimeExpression> found = new ArrayList<>();
        boolean[] marked = starts.mark(words);
        int i = 0;
        while (i < words.size()) {
            Optional<Found> at = marked[i] ? at(words, i) : Optional.empty();
            if (at.isPresent()) {
                found.add(expression(sentence, words, i, at.get()));
                i = at.get().end();
            } else {
                i++;
            }
        }
        return found;
    }

    private static TimeExpression expression(
            Sentence sentence, TimeWords words, int first, Found found) {
        Span span =
                sentence.tokens()
                        .get(first)
                        .span()
                        .cover(sentence.tokens().get(found.end() - 1).span());
        int offset = sentence.span().start();
        String text = sentence.text().substring(span.start() - offset, span.end() - offset);
        return new TimeExpression(
                span, text, found.role(), isAttributive(words, first, found), found.value());
    }

    /// Whether the words date the noun behind them.
    private static boolean isAttributive(TimeWords w, int first, Found found) {
        if (w.is(found.end(), "'s", "'")) {
            return true;
        }
        boolean noun = w.isWord(found.end()) && !FunctionWords.has(w.at(found.end()));
        if (!noun || found.role() == Role.RELATIVE_TO || found.value() instanceof Measure) {
            return false;
        }
        return w.at(found.end() - 1).indexOf('-') > 0
                || w.is(first - 1, DETERMINERS)
                || w.is(first, "the", "this")
                || (found.role() != Role.WHEN
                        && (w.is(first + 1, "the") || w.is(first + 2, "the")));
    }

    private Optional<Found> at(TimeWords w, int i) {
        Optional<Found> governed = governed(w, i);
        return governed.isPresent() ? governed : time(w, i).map(found -> whole(w, found));
    }

    /// A time without the preposition before it.
    private Optional<Found> time(TimeWords w, int i) {
        Optional<Found> dated = calendar.at(w, i);
        if (dated.isPresent() && !(dated.get().value() instanceof Month)) {
            return dated;
        }
        Optional<Found> holiday = holidays.at(w, i);
        if (holiday.isPresent()) {
            return holiday;
        }
        Optional<Found> named = days.at(w, i);
        if (named.isPresent()) {
            return named;
        }
        Optional<Found> counts = counted.at(w, i);
        if (counts.isPresent()) {
            return counts;
        }
        return dated.isPresent() ? dated : periods.at(w, i);
    }

    private Optional<Found> governed(TimeWords w, int i) {
        return switch (w.at(i)) {
            case "since" -> led(w, i + 1, Role.SINCE);
            case "before" -> led(w, i + 1, Role.BEFORE);
            case "after", "following" -> led(w, i + 1, Role.AFTER);
            case "ahead" -> w.at(i + 1).equals("of") ? led(w, i + 2, Role.BEFORE) : none();
            case "prior" -> w.at(i + 1).equals("to") ? led(w, i + 2, Role.BEFORE) : none();
            case "by", "until", "till", "through" -> limit(w, i);
            case "from" -> range(w, i + 1, Set.of("to", "until", "till", "through", "-", "–"));
            case "between" -> range(w, i + 1, Set.of("and"));
            default -> none();
        };
    }

    private static Optional<Found> none() {
        return Optional.empty();
    }

    /// "since October", "ahead of the November summit"; not "before next week's meeting between",
    /// which says when that meeting is.
    private Optional<Found> led(TimeWords w, int i, Role role) {
        Optional<Found> found = bareTime(w, i).filter(f -> !opensMeeting(w, f.end()));
        return found.filter(f -> f.role() == Role.WHEN).map(f -> f.as(role));
    }

    private static boolean opensMeeting(TimeWords w, int end) {
        return w.is(end, "'s", "’s") && w.is(end + 2, "between", "with");
    }

    private Optional<Found> bareTime(TimeWords w, int i) {
        Optional<Found> found = time(w, i);
        boolean article = w.is(i, "the", "a", "an", "their", "his", "her", "its");
        return found.isPresent() || !article ? found : time(w, i + 1);
    }

    private Optional<Found> limit(TimeWords w, int i) {
        return time(w, i + 1)
                .filter(f -> f.role() == Role.WHEN && !(f.value() instanceof Range))
                .filter(f ->
                        !(f.value() instanceof TimeValue.Year
                                && w.at(i + 1).equals("the")
                                && w.year(i + 2).isPresent()))
                .map(f -> new Found(f.end(), Role.WHEN, new UpTo(f.value())));
    }

    private Optional<Found> range(TimeWords w, int i, Set<String> to) {
        Optional<Found> first = time(w, i).filter(f -> f.role() == Role.WHEN);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (first.get().value() instanceof Range || !w.is(first.get().end(), to)) {
            return first.filter(f -> f.value() instanceof Range);
        }
        int next = first.get().end() + 1;
        Optional<Found> last =
                time(w, next)
                        .filter(f -> f.role() == Role.WHEN)
                        .or(() ->
                                w.year(next).isPresent()
                                        ? Found.when(
                                                next + 1,
                                                CalendarPattern.year(w.year(next).getAsInt()))
                                        : Optional.empty());
        return last.map(l -> new Found(l.end(), Role.WHEN, join(first.get().value(), l.value())));
    }

    private static TimeValue join(TimeValue first, TimeValue last) {
        return new Range(
                first instanceof Range r ? r.first() : first,
                last instanceof Range r ? r.last() : last);
    }

    /// "Monday and Tuesday", "March to May": a second name of the same sort goes on.
    private Optional<Found> withSame(TimeWords w, Found found) {
        boolean open =
                switch (found.value()) {
                    case Weekday day -> day.which() == Which.PLAIN;
                    case Month month ->
                            month.year().isOpen() && month.year().which() == Which.PLAIN;
                    case Day day -> true;
                    default -> false;
                };
        if (!open || !w.is(found.end(), "and", "to", "or", "through", "-", "–")) {
            return Optional.empty();
        }
        boolean names =
                w.weekday(found.end() + 1).isPresent() || w.month(found.end() + 1).isPresent();
        if (!names) {
            return Optional.empty();
        }
        return time(w, found.end() + 1)
                .filter(f -> f.value().getClass() == found.value().getClass())
                .map(f -> new Found(f.end(), Role.WHEN, join(found.value(), f.value())));
    }

    private Found whole(TimeWords w, Found found) {
        return found.role() == Role.WHEN ? withSame(w, found).orElse(found) : found;
    }
}
