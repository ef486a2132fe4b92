package chancery.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date as exactly as it is known, in the Extended Date/Time Format (ISO 8601-2, levels 0 and 1):
/// `2023-09-18`, `2023-11`, `2023-22` (summer), `2023`, `2023-09-16/2023-09-17`, and `~` behind any
/// of them for "about".
///
/// @param text the date as written
/// @param earliest first day it may mean
/// @param latest last day it may mean
public record Edtf(String text, LocalDate earliest, LocalDate latest) {

    private static final Pattern SIMPLE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public Edtf {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "%s ends on %s, before it begins on %s".formatted(text, latest, earliest));
        }
    }

    public static Edtf day(LocalDate day) {
        return new Edtf(day.toString(), day, day);
    }

    public static Edtf month(YearMonth month) {
        return new Edtf(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    /// From one month to another, both included.
    public static Edtf months(YearMonth first, YearMonth last) {
        return first.equals(last)
                ? month(first)
                : new Edtf(first + "/" + last, first.atDay(1), last.atEndOfMonth());
    }

    public static Edtf year(int year) {
        return new Edtf(yearText(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    // The default locale may write other digits.
    private static String yearText(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    /// A season of a year.
    ///
    /// @param season 21 spring, 22 summer, 23 autumn, 24 winter (which ends in the year after)
    public static Edtf season(int year, int season) {
        LocalDate first = LocalDate.of(year, (season - 20) * 3, 1);
        return new Edtf(yearText(year) + "-" + season, first, first.plusMonths(3).minusDays(1));
    }

    public static Edtf interval(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : new Edtf(first + "/" + last, first, last);
    }

    /// Reads level 0 and the part of level 1 above; empty where the text is no such date.
    public static Optional<Edtf> parse(String text) {
        boolean about = text.endsWith("~");
        String plain = about ? text.substring(0, text.length() - 1) : text;
        int slash = plain.indexOf('/');
        Optional<Edtf> read =
                slash < 0
                        ? simple(plain)
                        : ends(plain.substring(0, slash), plain.substring(slash + 1));
        return about ? read.map(Edtf::about) : read;
    }

    private static Optional<Edtf> ends(String first, String last) {
        return simple(first)
                .flatMap(a ->
                        simple(last)
                                .filter(b -> !b.latest.isBefore(a.earliest))
                                .map(b -> new Edtf(a.text + "/" + b.text, a.earliest, b.latest)));
    }

    private static Optional<Edtf> simple(String text) {
        Matcher m = SIMPLE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) == null) {
            return Optional.of(year(year));
        }
        int month = Integer.parseInt(m.group(2));
        if (m.group(3) == null && month >= 21 && month <= 24) {
            return Optional.of(season(year, month));
        }
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        YearMonth inYear = YearMonth.of(year, month);
        if (m.group(3) == null) {
            return Optional.of(month(inYear));
        }
        int day = Integer.parseInt(m.group(3));
        return inYear.isValidDay(day) ? Optional.of(day(inYear.atDay(day))) : Optional.empty();
    }

    /// The same date, said to be approximate.
    public Edtf about() {
        return approximate() ? this : new Edtf(text + "~", earliest, latest);
    }

    public boolean approximate() {
        return text.endsWith("~");
    }

    public boolean isDay() {
        return earliest.equals(latest);
    }

    /// How many days it may mean.
    public long days() {
        return latest.toEpochDay() - earliest.toEpochDay() + 1;
    }

    public boolean overlaps(Edtf other) {
        return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
    }

    @Override
    public String toString() {
        return text;
    }
}
