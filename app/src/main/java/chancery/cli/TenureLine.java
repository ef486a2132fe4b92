package chancery.cli;

import chancery.reference.Tenure;
import java.time.LocalDate;

/// A tenure on one line, for people.
final class TenureLine {

    private TenureLine() {}

    static String of(Tenure tenure) {
        String end =
                tenure.last()
                        .map(LocalDate::toString)
                        .or(() -> tenure.asOf().map(day -> "running as of " + day))
                        .orElse("running");
        return "%s  %s, %s  %s to %s  (%s)"
                .formatted(
                        tenure.person().name(),
                        tenure.title(),
                        tenure.state(),
                        tenure.first(),
                        end,
                        tenure.source());
    }
}
