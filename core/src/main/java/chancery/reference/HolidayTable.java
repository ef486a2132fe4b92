package chancery.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// When feasts and holidays fall, by name in lower case: "Good Friday", "Lunar New Year",
/// "Ramadan".
///
/// The rules are in `holidays.tsv`. Islamic days follow the Umm al-Qura calendar and are
/// approximate, as sightings of the moon differ by a day.
public final class HolidayTable {

    private record Rule(String rule, int days, boolean about) {}

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    public static HolidayTable load() {
        HolidayTable table = new HolidayTable();
        try (InputStream in = HolidayTable.class.getResourceAsStream("holidays.tsv")) {
            if (in == null) {
                throw new IllegalStateException(
                        "chancery/reference/holidays.tsv is not in the jar; build it again");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private HolidayTable() {}

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        Rule rule = new Rule(cells[1], Integer.parseInt(cells[2]), cells.length > 3);
        for (String name : cells[0].split("\\|", -1)) {
            rules.put(name, rule);
        }
    }

    /// All names, in the order of the table.
    public Set<String> names() {
        return rules.keySet();
    }

    /// The day or days on which the holiday falls in the year; empty for a name or year that the
    /// table does not have.
    public Optional<Edtf> find(String name, int year) {
        Rule rule = rules.get(name.toLowerCase(Locale.ROOT));
        if (rule == null) {
            return Optional.empty();
        }
        return firstDay(rule.rule, year)
                .map(day -> Edtf.interval(day, day.plusDays(rule.days - 1L)))
                .map(date -> rule.about ? date.about() : date);
    }

    private static Optional<LocalDate> firstDay(String rule, int year) {
        String[] words = rule.split(" ", -1);
        return switch (words[0]) {
            case "easter" -> Optional.of(easter(year).plusDays(number(words[1])));
            case "orthodox-easter" -> Optional.of(orthodoxEaster(year).plusDays(number(words[1])));
            case "tishri" -> Optional.of(tishri(year).plusDays(number(words[1])));
            case "passover" -> Optional.of(tishri(year).plusDays(number(words[1]) - 163));
            case "hanukkah" -> Optional.of(hanukkah(year));
            case "hijri" -> hijri(words[1], year);
            case "on" ->
                    Arrays.stream(words)
                            .filter(word -> word.startsWith(year + "-"))
                            .map(LocalDate::parse)
                            .findFirst();
            default -> Optional.of(words.length == 1 ? fixed(rule, year) : weekday(words, year));
        };
    }

    private static long number(String word) {
        return Long.parseLong(word);
    }

    private static LocalDate fixed(String monthDay, int year) {
        return LocalDate.of(
                year,
                Integer.parseInt(monthDay.substring(0, 2)),
                Integer.parseInt(monthDay.substring(3)));
    }

    private static LocalDate weekday(String[] words, int year) {
        return LocalDate.of(year, Integer.parseInt(words[2]), 1)
                .with(
                        TemporalAdjusters.dayOfWeekInMonth(
                                Integer.parseInt(words[0]),
                                DayOfWeek.valueOf(words[1].toUpperCase(Locale.ROOT))));
    }

    /// Easter Sunday of the western churches (the Gregorian computus in Butcher's form).
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int sum = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }

    /// Easter Sunday of the eastern churches, in the Gregorian calendar (good from 1900 to 2099,
    /// when the calendars are 13 days apart).
    private static LocalDate orthodoxEaster(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int sum = d + e + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(13);
    }

    /// The first of Tishri, the Jewish new year, that falls in the year.
    private static LocalDate tishri(int year) {
        // 1 Tishri of the Jewish year 1 was day -1,373,428 of the epoch.
        return LocalDate.ofEpochDay(jewishDays(year + 3761) - 2_092_591L + 1);
    }

    /// Days from the Jewish epoch to the new year, with the four postponements.
    private static long jewishDays(int year) {
        long months = (235L * year - 234) / 19;
        long parts = 12_084 + 13_753 * months;
        long day = months * 29 + parts / 25_920;
        return 3 * (day + 1) % 7 < 3 ? day + 1 : day;
    }

    /// The 25th of Kislev: Heshvan has 30 days only in years of 355 or 385.
    private static LocalDate hanukkah(int year) {
        LocalDate first = tishri(year);
        long length = tishri(year + 1).toEpochDay() - first.toEpochDay();
        int heshvan = length % 10 == 5 ? 30 : 29;
        return first.plusDays(30L + heshvan + 24);
    }

    private static Optional<LocalDate> hijri(String monthDay, int year) {
        int month = Integer.parseInt(monthDay.substring(0, 2));
        int day = Integer.parseInt(monthDay.substring(3));
        if (year < 1900 || year > 2099) {
            return Optional.empty();
        }
        int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        for (int hijri = first; hijri <= first + 1; hijri++) {
            LocalDate found = LocalDate.from(HijrahDate.of(hijri, month, day));
            if (found.getYear() == year) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
