package chancery.ledger;

import java.util.List;

/// What reading everything anew did.
///
/// @param documents how many were read
/// @param changed how many of them now say something else
/// @param corrections how each correction in force stands now
public record Recoded(int documents, int changed, List<Standing> corrections) {

    /// How a correction stands after pages were read anew.
    public enum Stand {
        /// It still sets what it set.
        IN_FORCE,
        /// In force; what is read now says the same.
        AGREES,
        /// In force, but what is read now is neither the former nor the corrected value.
        NEEDS_YOU,
        /// Nothing that is read now can be what it was made for.
        WITHOUT_TARGET
    }

    /// One correction with how it stands.
    public record Standing(Correction correction, Stand stand, String machine) {}

    public Recoded {
        corrections = List.copyOf(corrections);
    }

    /// "212 applied, 1 needs you, 0 lost".
    public String line() {
        long needs =
                corrections.stream()
                        .filter(one ->
                                one.stand == Stand.NEEDS_YOU || one.stand == Stand.WITHOUT_TARGET)
                        .count();
        return "%d applied, %d need you, 0 lost".formatted(corrections.size() - needs, needs);
    }
}
