package chancery.ledger;

import java.time.LocalDate;

/// One of those that a query finds, with all that putting it in order takes.
///
/// @param day the first day it may have been on, counted from 1970; [#UNDATED] where none is known
public record Found(String id, long day) implements Comparable<Found> {

    static final long UNDATED = Long.MAX_VALUE;

    /// Its place in the order of all lists, which words are compared by: by day, undated ones last,
    /// then by id.
    public String order() {
        return (day == UNDATED ? "9999-99-99" : LocalDate.ofEpochDay(day).toString()) + " " + id;
    }

    @Override
    public int compareTo(Found other) {
        return day == other.day ? id.compareTo(other.id) : Long.compare(day, other.day);
    }
}
