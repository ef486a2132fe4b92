package chancery.clean;

import chancery.trace.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads days as machines and people write them: `2023-09-18T10:33:02Z`, `20230918`, "9 Jul 2022",
/// "September 18, 2023", "18.09.2023", in the languages of `months.tsv`. A day is taken as written,
/// in the zone it was written in.
final class DayReader {

    /// A day with a year, and where it stands in the text.
    record Day(LocalDate day, Span span) {}

    private static final Map<String, Integer> MONTHS = months();

    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<!\\d)" + YEAR + "\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)" + YEAR + "(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?[.,]?[\\s-]{0,2}(?:de |of |ta'|ta’ )?"
                            + "(\\p{L}{3,12})(?: / \\p{L}{3,12})?[.,']?,?[\\s-]{0,2}(?:de |del |of )?"
                            + YEAR
                            + "(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(?<!\\p{L})(\\p{L}{3,12})\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}"
                            + YEAR
                            + "(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![\\d.])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?[./-]\\s?"
                            + YEAR
                            + "(?!\\d)");

    private DayReader() {}

    private static Map<String, Integer> months() {
        InputStream table =
                Objects.requireNonNull(DayReader.class.getResourceAsStream("months.tsv"));
        Map<String, Integer> months = new HashMap<>();
        try (BufferedReader rows =
                new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            rows.lines()
                    .filter(row -> !row.startsWith("#"))
                    .map(row -> row.split("\t", -1))
                    .forEach(cells -> months.put(cells[1], Integer.valueOf(cells[0])));
            return Map.copyOf(months);
        } catch (IOException fault) {
            throw new UncheckedIOException("months.tsv", fault);
        }
    }

    static Optional<Integer> month(String name) {
        return Optional.ofNullable(MONTHS.get(name.toLowerCase(Locale.ROOT)));
    }

    /// The first day in a stamp, an attribute or another short text.
    static Optional<LocalDate> first(String text) {
        return all(text.substring(0, Math.min(200, text.length())), false).stream()
                .findFirst()
                .map(Day::day);
    }

    /// All days in a text, in its order.
    ///
    /// @param monthFirst whether 03/04/2023 is the 4th of March
    static List<Day> all(String text, boolean monthFirst) {
        List<Day> days = new ArrayList<>();
        collect(days, YEAR_FIRST, text, m -> day(number(m, 1), number(m, 2), number(m, 3)));
        collect(days, COMPACT, text, m -> day(number(m, 1), number(m, 2), number(m, 3)));
        collect(days, DAY_FIRST, text, m -> named(number(m, 3), m.group(2), number(m, 1)));
        collect(days, MONTH_FIRST, text, m -> named(number(m, 3), m.group(1), number(m, 2)));
        collect(days, NUMBERS, text, m -> numbers(m, monthFirst));
        days.sort(java.util.Comparator.comparing(Day::span));
        return days;
    }

    private static void collect(
            List<Day> days,
            Pattern pattern,
            String text,
            java.util.function.Function<Matcher, Optional<LocalDate>> read) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            Span span = new Span(m.start(), m.end());
            read.apply(m).ifPresent(day -> days.add(new Day(day, span)));
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static Optional<LocalDate> named(int year, String month, int day) {
        return month(month).flatMap(number -> day(year, number, day));
    }

    private static Optional<LocalDate> numbers(Matcher m, boolean monthFirst) {
        int one = number(m, 1);
        int two = number(m, 3);
        boolean american = (monthFirst && !m.group(2).equals(".")) || two > 12;
        return american && one <= 12 ? day(number(m, 4), one, two) : day(number(m, 4), two, one);
    }

    /// Whether the days of a page in numbers have the month first: by those that can only be read
    /// in one way, else by its language.
    static boolean isMonthFirst(String page, boolean american) {
        Matcher m = NUMBERS.matcher(page);
        int monthFirst = 0;
        int dayFirst = 0;
        while (m.find()) {
            if (!m.group(2).equals(".")) {
                monthFirst += number(m, 1) <= 12 && number(m, 3) > 12 ? 1 : 0;
                dayFirst += number(m, 1) > 12 && number(m, 3) <= 12 ? 1 : 0;
            }
        }
        return monthFirst == dayFirst ? american : monthFirst > dayFirst;
    }

    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
