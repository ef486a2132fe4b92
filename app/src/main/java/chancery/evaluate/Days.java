package chancery.evaluate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The first and last day that a written date may mean, as the comparison counts them.
///
/// Looser than [chancery.reference.Edtf]: it also takes open intervals and the marks `?` and `%`,
/// since it reads what others wrote.
record Days(LocalDate first, LocalDate last) {

    static Optional<Days> of(Optional<String> edtf) {
        return edtf.flatMap(Days::parse);
    }

    static Optional<Days> parse(String edtf) {
        String plain = edtf.replace("~", "").replace("?", "").replace("%", "");
        int slash = plain.indexOf('/');
        if (slash < 0) {
            return simple(plain);
        }
        Optional<Days> from = end(plain.substring(0, slash));
        Optional<Days> to = end(plain.substring(slash + 1));
        if (from.isPresent() && to.isPresent()) {
            return Optional.of(new Days(from.get().first, to.get().last));
        }
        return from.or(() -> to);
    }

    private static Optional<Days> end(String text) {
        return text.isEmpty() || text.equals("..") ? Optional.empty() : parse(text);
    }

    private static Optional<Days> simple(String text) {
        String[] parts = text.split("-", -1);
        try {
            int year = Integer.parseInt(parts[0].strip());
            if (year < 1 || year > 9999) {
                return Optional.empty();
            }
            if (parts.length == 1) {
                return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            int month = Integer.parseInt(parts[1].strip());
            if (month > 12) {
                return season(year, month);
            }
            if (parts.length == 2) {
                YearMonth whole = YearMonth.of(year, month);
                return Optional.of(new Days(whole.atDay(1), whole.atEndOfMonth()));
            }
            LocalDate day = LocalDate.of(year, month, Integer.parseInt(parts[2].strip()));
            return Optional.of(new Days(day, day));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    // Seasons end on the 28th of their third month: the scorer of the annotated pages counts so.
    private static Optional<Days> season(int year, int season) {
        if (season < 21 || season > 24) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(year, (season - 20) * 3, 1);
        return Optional.of(new Days(first, first.plusMonths(2).withDayOfMonth(28)));
    }

    long length() {
        return ChronoUnit.DAYS.between(first, last);
    }

    Days widened(int days) {
        return new Days(first.minusDays(days), last.plusDays(days));
    }

    boolean overlaps(Days other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    boolean within(Days other) {
        return !first.isBefore(other.first) && !last.isAfter(other.last);
    }

    /// Whether two dates may be the same; a date that is not known contradicts none.
    static boolean compatible(Optional<String> one, Optional<String> other, int slack) {
        Optional<Days> a = of(one);
        Optional<Days> b = of(other);
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        return widened(a.get(), one, slack).overlaps(widened(b.get(), other, 0));
    }

    private static Days widened(Days days, Optional<String> edtf, int slack) {
        return days.widened(about(edtf) ? Math.max(slack, 31) : slack);
    }

    private static boolean about(Optional<String> edtf) {
        return edtf.filter(text -> text.contains("~")).isPresent();
    }

    /// Whether a date is the annotated one: the same stretch of time, neither more than 31 days
    /// wider than the other.
    static boolean right(Optional<String> gold, Optional<String> got) {
        if (gold.isEmpty() && got.isEmpty()) {
            return true;
        }
        Optional<Days> x = of(gold);
        Optional<Days> y = of(got);
        if (x.isEmpty() || y.isEmpty() || !compatible(gold, got, 0)) {
            return false;
        }
        if (x.get().length() >= 300 && y.get().within(x.get())) {
            return true; // more precise than a bare year, and inside it
        }
        return Math.abs(x.get().length() - y.get().length()) <= (about(gold) ? 400 : 31);
    }
}
