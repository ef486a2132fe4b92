package chancery.detect;

import chancery.reference.NumberWords;
import java.util.HashSet;
import java.util.Set;

/// A first look that leaves out nearly all words: an expression of time begins with one of a few
/// words, and one that names a time is in it or near.
final class TimeStarts {

    // "over the course of the past two days" has its naming word six words in.
    private static final int REACH = 6;

    private static final Set<String> BEGIN = new HashSet<>(NumberWords.ONE_TO_TWENTY);

    static {
        BEGIN.addAll(
                Set.of(
                        "a",
                        "about",
                        "after",
                        "ahead",
                        "almost",
                        "an",
                        "around",
                        "at",
                        "barely",
                        "before",
                        "beginning",
                        "between",
                        "by",
                        "close",
                        "coming",
                        "couple",
                        "during",
                        "each",
                        "early",
                        "earlier",
                        "end",
                        "every",
                        "few",
                        "first",
                        "second",
                        "third",
                        "fourth",
                        "final",
                        "following",
                        "for",
                        "from",
                        "in",
                        "just",
                        "last",
                        "late",
                        "later",
                        "latter",
                        "mid",
                        "middle",
                        "more",
                        "less",
                        "fewer",
                        "nearly",
                        "next",
                        "only",
                        "over",
                        "past",
                        "prior",
                        "recent",
                        "roughly",
                        "several",
                        "since",
                        "some",
                        "start",
                        "that",
                        "the",
                        "this",
                        "through",
                        "throughout",
                        "till",
                        "until",
                        "within",
                        "thirty",
                        "forty",
                        "fifty",
                        "sixty",
                        "ninety"));
    }

    private static final Set<String> NAMING =
            Set.of(
                    "day",
                    "days",
                    "week",
                    "weeks",
                    "month",
                    "months",
                    "year",
                    "years",
                    "hour",
                    "hours",
                    "minutes",
                    "decade",
                    "decades",
                    "centuries",
                    "fortnight",
                    "weekend",
                    "quarter",
                    "today",
                    "tonight",
                    "yesterday",
                    "tomorrow",
                    "morning",
                    "afternoon",
                    "evening",
                    "night",
                    "eve",
                    "spring",
                    "summer",
                    "fall",
                    "autumn",
                    "winter",
                    "midyear",
                    "yearend",
                    "weeklong",
                    "daylong",
                    "q1",
                    "q2",
                    "q3",
                    "q4");

    private final Set<String> naming = new HashSet<>(NAMING);

    TimeStarts(Set<String> holidays) {
        naming.addAll(TimeWords.weekdaysAndMonths());
        naming.addAll(holidays);
    }

    /// For each word, whether to look there.
    boolean[] mark(TimeWords w) {
        boolean[] marked = new boolean[w.size()];
        int next = Integer.MAX_VALUE - REACH;
        for (int i = w.size() - 1; i >= 0; i--) {
            if (names(w, i)) {
                next = i;
            }
            marked[i] = next == i || (next - i <= REACH && BEGIN.contains(w.at(i)));
        }
        return marked;
    }

    private boolean names(TimeWords w, int i) {
        return w.startsWithDigit(i)
                || naming.contains(w.at(i))
                || (w.at(i).indexOf('-') > 0 && compound(w.at(i)));
    }

    private static boolean compound(String word) {
        return word.startsWith("mid-")
                || word.startsWith("early-")
                || word.startsWith("late-")
                || word.contains("day")
                || word.contains("week")
                || word.contains("month")
                || word.contains("year")
                || word.contains("hour");
    }
}
