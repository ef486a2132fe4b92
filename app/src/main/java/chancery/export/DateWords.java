package chancery.export;

import chancery.reference.Edtf;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as readers write them: "about 9 July 2022", "16–17 September 2023", "summer 2023".
public final class DateWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private DateWords() {}

    public static String of(Edtf date) {
        return (date.approximate() ? "about " : "") + stretch(date);
    }

    private static String stretch(Edtf date) {
        LocalDate first = date.earliest();
        LocalDate last = date.latest();
        if (first.equals(last)) {
            return first.format(DAY);
        }
        if (date.text().startsWith(String.format(Locale.ROOT, "%04d-2", first.getYear()))
                && date.days() > 80) {
            return season(date);
        }
        if (first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1))) {
            return Integer.toString(first.getYear());
        }
        if (first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1))) {
            return first.format(MONTH);
        }
        boolean oneMonth = first.getYear() == last.getYear() && first.getMonth() == last.getMonth();
        return (oneMonth ? first.getDayOfMonth() + "–" : first.format(DAY) + " – ")
                + last.format(DAY);
    }

    private static String season(Edtf date) {
        String name =
                switch (date.earliest().getMonth()) {
                    case MARCH -> "spring";
                    case JUNE -> "summer";
                    case SEPTEMBER -> "autumn";
                    default -> "winter";
                };
        return name + " " + date.earliest().getYear();
    }
}
