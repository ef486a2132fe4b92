package chancery.ledger;

import chancery.interpret.Status;
import chancery.merge.Engagement;
import java.time.LocalDate;
import java.util.List;

/// An engagement as the ledger shows it.
///
/// @param engagement with the corrections in force
/// @param aliases other ids that were given out for it, sorted
/// @param corrections those in force on it, oldest first
/// @param rejected whether it was ruled to be no engagement; it is then left out of lists and
///   exports
public record Entry(
        Engagement engagement,
        List<String> aliases,
        List<Correction> corrections,
        boolean rejected) {

    public Entry {
        aliases = List.copyOf(aliases);
        corrections = List.copyOf(corrections);
    }

    /// Whether its day has passed and no page tells whether it was held.
    public boolean notKnownWhetherHeld(LocalDate today) {
        boolean ahead =
                engagement.status() == Status.PLANNED || engagement.status() == Status.POSSIBLE;
        return ahead && engagement.date().filter(date -> date.latest().isBefore(today)).isPresent();
    }
}
