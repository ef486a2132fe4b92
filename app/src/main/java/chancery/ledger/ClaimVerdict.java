package chancery.ledger;

import java.util.List;
import java.util.Locale;

/// What a ledger says of a claim. Never that it is true: only what this ledger holds.
///
/// @param readAs what the words were read as; empty where they were not understood
/// @param says the answer in a sentence
/// @param engagements those that the answer rests on: of a contradiction the counter-examples
/// @param coverage how far the ledger reaches
public record ClaimVerdict(
        Answer answer, String readAs, String says, List<Entry> engagements, Coverage coverage) {

    /// The answer in a word.
    public enum Answer {
        /// Nothing in the ledger speaks against it, and the ledger reaches far enough to have
        /// known.
        CONSISTENT,
        /// The ledger holds a counter-example.
        CONTRADICTED,
        /// The ledger cannot tell.
        NOT_DECIDABLE,
        /// No claim about an engagement was read in the words.
        NOT_UNDERSTOOD;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ClaimVerdict {
        engagements = List.copyOf(engagements);
    }
}
