package chancery.clean;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A set of days as stretches that do not touch, in order.
record DaySet(List<Stretch> stretches) {

    private static final LocalDate START = LocalDate.of(1900, 1, 1);
    private static final LocalDate END = LocalDate.of(2199, 12, 31);

    static final DaySet ALL = between(START, END);

    /// First and last day included.
    record Stretch(LocalDate first, LocalDate last) {}

    DaySet {
        stretches = List.copyOf(stretches);
    }

    static DaySet between(LocalDate first, LocalDate last) {
        return new DaySet(last.isBefore(first) ? List.of() : List.of(new Stretch(first, last)));
    }

    static DaySet from(LocalDate first) {
        return between(first, END);
    }

    static DaySet until(LocalDate last) {
        return between(START, last);
    }

    boolean isEmpty() {
        return stretches.isEmpty();
    }

    boolean contains(LocalDate day) {
        return stretches.stream().anyMatch(s -> !day.isBefore(s.first()) && !day.isAfter(s.last()));
    }

    /// Whether it has a day at most so many days away.
    boolean isNear(LocalDate day, int days) {
        return stretches.stream()
                .anyMatch(s ->
                        !day.plusDays(days).isBefore(s.first())
                                && !day.minusDays(days).isAfter(s.last()));
    }

    DaySet and(DaySet other) {
        List<Stretch> shared = new ArrayList<>();
        for (Stretch one : stretches) {
            for (Stretch two : other.stretches) {
                LocalDate first = one.first().isAfter(two.first()) ? one.first() : two.first();
                LocalDate last = one.last().isBefore(two.last()) ? one.last() : two.last();
                if (!last.isBefore(first)) {
                    shared.add(new Stretch(first, last));
                }
            }
        }
        return new DaySet(shared);
    }

    DaySet or(DaySet other) {
        List<Stretch> all = new ArrayList<>(stretches);
        all.addAll(other.stretches);
        all.sort(Comparator.comparing(Stretch::first).thenComparing(Stretch::last));
        List<Stretch> joined = new ArrayList<>();
        for (Stretch next : all) {
            Optional<Stretch> open =
                    joined.isEmpty() ? Optional.empty() : Optional.of(joined.getLast());
            if (open.isPresent() && !next.first().isAfter(open.get().last().plusDays(1))) {
                LocalDate last = open.get().last();
                joined.set(
                        joined.size() - 1,
                        new Stretch(
                                open.get().first(),
                                last.isAfter(next.last()) ? last : next.last()));
            } else {
                joined.add(next);
            }
        }
        return new DaySet(joined);
    }

    LocalDate first() {
        return stretches.getFirst().first();
    }

    LocalDate last() {
        return stretches.getLast().last();
    }

    /// Whether it has a first and a last day.
    boolean isBounded() {
        return !isEmpty() && first().isAfter(START) && last().isBefore(END);
    }

    /// Its days, where it is not wider than so many.
    List<LocalDate> days(int most) {
        if (!isBounded() || first().plusDays(most).isBefore(last())) {
            return List.of();
        }
        return first().datesUntil(last().plusDays(1)).filter(this::contains).toList();
    }
}
