package chancery.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Days laid out from left to right.
record Scale(LocalDate first, LocalDate last, double left, double right) {

    /// A mark on the axis.
    record Tick(double x, String label, boolean major) {}

    double x(LocalDate day) {
        double whole = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return left + (right - left) * ChronoUnit.DAYS.between(first, day) / whole;
    }

    List<Tick> ticks() {
        long months = Math.max(1, ChronoUnit.MONTHS.between(first, last));
        int step = months <= 14 ? 1 : months <= 40 ? 3 : months <= 160 ? 12 : 60;
        List<Tick> ticks = new ArrayList<>();
        LocalDate month = first.withDayOfMonth(1);
        while (!month.isAfter(last)) {
            boolean onStep = (month.getYear() * 12 + month.getMonthValue() - 1) % step == 0;
            if (onStep && !month.isBefore(first)) {
                ticks.add(tick(month, step, ticks.isEmpty()));
            }
            month = month.plusMonths(1);
        }
        return ticks;
    }

    private Tick tick(LocalDate month, int step, boolean leftmost) {
        boolean january = month.getMonthValue() == 1;
        String name =
                month.getMonth().name().substring(0, 1)
                        + month.getMonth()
                                .name()
                                .substring(1, 3)
                                .toLowerCase(java.util.Locale.ROOT);
        String year = Integer.toString(month.getYear());
        String label = step >= 12 ? year : january || leftmost ? name + " " + year : name;
        return new Tick(x(month), label, january);
    }
}
