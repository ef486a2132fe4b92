package chancery.detect;

import chancery.detect.TimeValue.Unit;
import chancery.reference.NumberWords;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The words of a sentence as the grammar of time asks for them: lower case, and safe beyond both
/// ends.
final class TimeWords {

    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, Integer> SHORT_MONTHS = new HashMap<>();
    private static final Map<String, Integer> SEASONS =
            Map.of("spring", 21, "summer", 22, "fall", 23, "autumn", 23, "winter", 24);
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final Map<String, Integer> ORDINALS = new HashMap<>();

    static {
        for (DayOfWeek day : DayOfWeek.values()) {
            WEEKDAYS.put(lower(day.name()), day);
        }
        for (Month month : Month.values()) {
            MONTHS.put(lower(month.name()), month.getValue());
            SHORT_MONTHS.put(lower(month.name()).substring(0, 3), month.getValue());
        }
        SHORT_MONTHS.remove("may");
        SHORT_MONTHS.put("sept", 9);
        for (int i = 0; i < NumberWords.ONE_TO_TWENTY.size(); i++) {
            NUMBERS.put(NumberWords.ONE_TO_TWENTY.get(i), i + 1);
        }
        NUMBERS.put("thirty", 30);
        NUMBERS.put("forty", 40);
        NUMBERS.put("fifty", 50);
        NUMBERS.put("sixty", 60);
        NUMBERS.put("ninety", 90);
        List<String> ordinals = List.of("first", "second", "third", "fourth", "fifth");
        for (int i = 0; i < ordinals.size(); i++) {
            ORDINALS.put(ordinals.get(i), i + 1);
        }
        ORDINALS.put("last", -1);
        ORDINALS.put("final", -1);
    }

    private final List<Token> tokens;
    private final String[] words;

    TimeWords(List<Token> tokens) {
        this.tokens = tokens;
        words = new String[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = lower(tokens.get(i).text());
        }
    }

    static Set<String> weekdaysAndMonths() {
        Set<String> names = new HashSet<>(WEEKDAYS.keySet());
        names.addAll(MONTHS.keySet());
        for (String name : SHORT_MONTHS.keySet()) {
            names.add(name);
            names.add(name + ".");
        }
        return names;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    int size() {
        return words.length;
    }

    /// The word in lower case; empty beyond the ends.
    String at(int i) {
        return i >= 0 && i < words.length ? words[i] : "";
    }

    boolean is(int i, String... any) {
        return Arrays.asList(any).contains(at(i));
    }

    boolean is(int i, Set<String> any) {
        return any.contains(at(i));
    }

    boolean hasCapital(int i) {
        return i >= 0 && i < words.length && Character.isUpperCase(text(i).charAt(0));
    }

    boolean isWord(int i) {
        return !at(i).isEmpty() && Character.isLetter(at(i).charAt(0));
    }

    String text(int i) {
        return tokens.get(i).text();
    }

    Optional<DayOfWeek> weekday(int i) {
        return hasCapital(i) ? Optional.ofNullable(WEEKDAYS.get(at(i))) : Optional.empty();
    }

    static Optional<DayOfWeek> weekdayNamed(String word) {
        return Optional.ofNullable(WEEKDAYS.get(word));
    }

    /// A month, written out or short. "Dec" and the like need their full stop or a number beside
    /// them: "Jun" and "Jan" are names too.
    OptionalInt month(int i) {
        return hasCapital(i) ? monthOf(at(i), i) : OptionalInt.empty();
    }

    private OptionalInt monthOf(String word, int i) {
        Integer full = MONTHS.get(word);
        if (full != null) {
            return OptionalInt.of(full);
        }
        boolean stop = word.endsWith(".");
        Integer shortened = SHORT_MONTHS.get(stop ? word.substring(0, word.length() - 1) : word);
        boolean meant =
                stop || startsWithDigit(i + 1) || startsWithDigit(i - 1) || word.equals("sept");
        return shortened != null && meant ? OptionalInt.of(shortened) : OptionalInt.empty();
    }

    /// The month that a word without context names; 0 if it names none.
    static int monthNamed(String word) {
        String bare = lower(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
        return MONTHS.getOrDefault(bare, SHORT_MONTHS.getOrDefault(bare, 0));
    }

    boolean startsWithDigit(int i) {
        return !at(i).isEmpty() && isDigit(at(i).charAt(0));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    OptionalInt season(int i) {
        Integer season = SEASONS.get(at(i));
        return season == null ? OptionalInt.empty() : OptionalInt.of(season);
    }

    OptionalInt ordinal(int i) {
        Integer ordinal = ORDINALS.get(at(i));
        return ordinal == null ? OptionalInt.empty() : OptionalInt.of(ordinal);
    }

    /// A number in words or up to three digits.
    OptionalInt number(int i) {
        Integer number = NUMBERS.get(at(i));
        if (number != null) {
            return OptionalInt.of(number);
        }
        return at(i).length() <= 3 ? digits(at(i)) : OptionalInt.empty();
    }

    static OptionalInt numberNamed(String word) {
        Integer number = NUMBERS.get(word);
        return number != null ? OptionalInt.of(number) : digits(word);
    }

    /// A word that is nothing but digits, at most nine.
    static OptionalInt digits(String word) {
        if (word.isEmpty() || word.length() > 9) {
            return OptionalInt.empty();
        }
        for (int i = 0; i < word.length(); i++) {
            if (!isDigit(word.charAt(i))) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(Integer.parseInt(word));
    }

    /// A day of the month: "18", "18th".
    static OptionalInt day(String word) {
        String bare = word.length() > 2 && isOrdinalEnding(word) ? bareOrdinal(word) : word;
        OptionalInt day = bare.length() <= 2 ? digits(bare) : OptionalInt.empty();
        return day.isPresent() && day.getAsInt() >= 1 && day.getAsInt() <= 31
                ? day
                : OptionalInt.empty();
    }

    private static String bareOrdinal(String word) {
        return word.substring(0, word.length() - 2);
    }

    static boolean isOrdinalEnding(String word) {
        return word.endsWith("th")
                || word.endsWith("st")
                || word.endsWith("nd")
                || word.endsWith("rd");
    }

    OptionalInt day(int i) {
        return day(at(i));
    }

    static OptionalInt year(String word) {
        OptionalInt year = word.length() == 4 ? digits(word) : OptionalInt.empty();
        return year.isPresent() && year.getAsInt() >= 1900 && year.getAsInt() <= 2099
                ? year
                : OptionalInt.empty();
    }

    OptionalInt year(int i) {
        return year(at(i));
    }

    Optional<Unit> unit(int i) {
        return unitNamed(at(i));
    }

    static Optional<Unit> unitNamed(String word) {
        return switch (word) {
            case "day", "days" -> Optional.of(Unit.DAY);
            case "week", "weeks" -> Optional.of(Unit.WEEK);
            case "month", "months" -> Optional.of(Unit.MONTH);
            case "year", "years" -> Optional.of(Unit.YEAR);
            default -> Optional.empty();
        };
    }
}
