package chancery.interpret;

import chancery.detect.TimeExpression;
import java.util.Locale;

/// Whether the words around a verb in the present tense make it a timetable: "who arrives in
/// Beijing on Sunday". Stateless.
final class Timetable {

    /// "who arrives in Beijing on Sunday": in running text the present with a day is a timetable.
    static boolean onWeekday(FoldedSentence sentence, int verb) {
        for (int i = verb + 1; i < Math.min(sentence.size(), verb + 10); i++) {
            Unit unit = sentence.unit(i);
            if (unit.time().filter(Timetable::isWeekday).isPresent()) {
                return true;
            }
            if (unit.is(",") || unit.is(".") || unit.isVerb()) {
                return false;
            }
        }
        return false;
    }

    /// "Sunday", "Thursday and Friday".
    private static boolean isWeekday(TimeExpression time) {
        String words = time.text().toLowerCase(Locale.ROOT);
        int space = words.indexOf(' ');
        String first = space < 0 ? words : words.substring(0, space);
        boolean list = words.contains(" and ") || words.contains(" to ");
        return Words.WEEKDAYS.contains(first) && (space < 0 || list);
    }

    static boolean isToday(FoldedSentence sentence) {
        return sentence.words().contains("today") || sentence.words().contains("tonight");
    }

    private Timetable() {}
}
