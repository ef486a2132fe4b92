package chancery.detect;

import chancery.detect.TimeValue.Holiday;
import chancery.detect.TimeValue.InYear;
import chancery.detect.TimeValue.Which;
import chancery.reference.HolidayTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// "Good Friday", "last Christmas", "Ramadan 2024", "the Lunar New Year".
final class HolidayPattern implements TimePattern {

    private record Name(String name, List<String> words) {}

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    HolidayPattern(HolidayTable table) {
        for (String name : table.names()) {
            List<String> words =
                    List.of(name.replace("'s", " 's").replace("s'", "s '").split(" +", -1));
            byFirstWord
                    .computeIfAbsent(words.getFirst(), word -> new ArrayList<>())
                    .add(new Name(name, words));
        }
        byFirstWord.values().forEach(names -> names.sort(HolidayPattern::longerFirst));
    }

    Set<String> firstWords() {
        return byFirstWord.keySet();
    }

    private static int longerFirst(Name a, Name b) {
        return Integer.compare(b.words.size(), a.words.size());
    }

    @Override
    public Optional<Found> at(TimeWords w, int i) {
        return switch (w.at(i)) {
            case "last" -> named(w, i + 1, Which.LAST);
            case "next", "coming" -> named(w, i + 1, Which.NEXT);
            case "this" -> named(w, i + 1, Which.THIS);
            default -> named(w, i, Which.PLAIN);
        };
    }

    private Optional<Found> named(TimeWords w, int i, Which which) {
        if (!w.hasCapital(i)) {
            return Optional.empty();
        }
        for (Name name : byFirstWord.getOrDefault(w.at(i), List.of())) {
            if (stands(w, i, name.words) && !isName(w, i + name.words.size())) {
                return found(w, i + name.words.size(), name, which);
            }
        }
        return Optional.empty();
    }

    /// "the Good Friday Agreement", "the Memorial Day Parade".
    private static boolean isName(TimeWords w, int next) {
        return w.hasCapital(next) && !FunctionWords.has(w.at(next));
    }

    private static Optional<Found> found(TimeWords w, int end, Name name, Which which) {
        OptionalInt year = w.year(w.is(end, ",", "of") ? end + 1 : end);
        return year.isPresent()
                ? Found.when(
                        w.is(end, ",", "of") ? end + 2 : end + 1,
                        new Holiday(name.name, InYear.of(year.getAsInt())))
                : Found.when(end, new Holiday(name.name, InYear.open(which)));
    }

    private static boolean stands(TimeWords w, int i, List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            if (!w.at(i + at).equals(words.get(at))) {
                return false;
            }
        }
        return true;
    }
}
