package chancery.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;

/// One of those that a query finds, with all that putting it in order takes.
///
/// @param day the first day it may have been on, counted from 1970; [#UNDATED] where none is known
public record Found(String id, long day) implements Comparable<Found> {

    static final long UNDATED = Long.MAX_VALUE;

    private static final int DAY = 10;
    private static final String NO_DAY = "9999-99-99";

    /// Dated ones backwards, then the undated ones.
    public static final Comparator<Found> NEWEST_FIRST =
            Comparator.comparing((Found one) -> one.day == UNDATED)
                    .thenComparing(Comparator.reverseOrder());

    /// The one that has this place in the order; empty for words that are no such place.
    public static Optional<Found> placed(String order) {
        if (order.length() <= DAY || order.charAt(DAY) != ' ') {
            return Optional.empty();
        }
        String day = order.substring(0, DAY);
        String id = order.substring(DAY + 1);
        try {
            return Optional.of(
                    new Found(
                            id, day.equals(NO_DAY) ? UNDATED : LocalDate.parse(day).toEpochDay()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// Its place in the order of all lists, which words are compared by: by day, undated ones last,
    /// then by id.
    public String order() {
        return (day == UNDATED ? NO_DAY : LocalDate.ofEpochDay(day).toString()) + " " + id;
    }

    @Override
    public int compareTo(Found other) {
        return day == other.day ? id.compareTo(other.id) : Long.compare(day, other.day);
    }
}
