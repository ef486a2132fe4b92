package chancery.reference;

import java.time.LocalDate;
import java.util.Optional;

/// A person's time in an office, first and last day included.
///
/// A tenure with no last day is a fact up to the day it was last seen running; after that the
/// person is the last known holder. Acting holders have tenures of their own, so on some days an
/// office has two.
///
/// @param officeClass the class of the office: `foreign_minister`
/// @param state code of the state or body whose office it is
/// @param title the office in a few words: "Minister of Foreign Affairs"
/// @param first first day; where the source has only a month or a year, the first day of that
/// @param last last day; where the source has only a month or a year, the last day of that
/// @param asOf day on which an open tenure was last seen running
/// @param source where the row comes from
/// @param note what was corrected or inferred, and why
public record Tenure(
        Person person,
        String officeClass,
        String state,
        String title,
        LocalDate first,
        Optional<LocalDate> last,
        Optional<LocalDate> asOf,
        String source,
        Optional<String> note) {

    public Tenure {
        if (last.isPresent() && last.get().isBefore(first)) {
            throw new IllegalArgumentException(
                    "%s leaves %s of %s on %s, before taking office on %s"
                            .formatted(person.name(), title, state, last.get(), first));
        }
    }

    /// Whether the day lies in the tenure, as far as is known.
    public boolean includes(LocalDate day) {
        return !day.isBefore(first) && last.map(end -> !day.isAfter(end)).orElse(true);
    }

    /// Whether it is a fact that the person held the office on the day.
    public boolean isKnownOn(LocalDate day) {
        return includes(day)
                && (last.isPresent() || asOf.map(seen -> !day.isAfter(seen)).orElse(false));
    }

    /// Whether the day is within so many days of the tenure.
    public boolean isNear(LocalDate day, long days) {
        return !day.isBefore(first.minusDays(days))
                && last.map(end -> !day.isAfter(end.plusDays(days))).orElse(true);
    }

    public boolean isActing() {
        return title.contains("acting") || title.contains("Acting");
    }
}
