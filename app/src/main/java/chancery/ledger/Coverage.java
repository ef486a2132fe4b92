package chancery.ledger;

import java.time.LocalDate;
import java.util.Optional;

/// How far a ledger reaches, as an answer about what is not in it must say.
///
/// @param documents pages with a day
/// @param first day of the earliest page
/// @param last day of the latest page
/// @param within pages of the time asked about
/// @param monthsWithPages months of that time with a page
/// @param months months of that time; 0 where it has no beginning
/// @param engagements engagements of the same sides held in that time
public record Coverage(
        long documents,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        long within,
        long monthsWithPages,
        long months,
        long engagements) {

    /// In a sentence for people.
    public String line() {
        String all =
                first.isEmpty() || last.isEmpty()
                        ? "The ledger has no page with a day"
                        : "The ledger has %,d %s of %s to %s"
                                .formatted(
                                        documents,
                                        documents == 1 ? "page" : "pages",
                                        first.get(),
                                        last.get());
        return months == 0
                ? all + "."
                : "%s; %,d of them fall into the time in question, in %,d of its %,d months, and tell %,d held engagements of the same sides."
                        .formatted(all, within, monthsWithPages, months, engagements);
    }
}
