package chancery.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What happened to one engagement in one step.
///
/// @param number place among all changes, from 1
/// @param engagement its id after the step (before it, where it was removed)
/// @param others ids that it took over or went into
/// @param summary the engagement in a few words
public record Change(
        long number,
        Instant at,
        What what,
        String engagement,
        List<String> others,
        String summary) {

    /// The sort of change.
    public enum What {
        ADDED,
        CHANGED,
        /// Took over engagements that were told apart before.
        JOINED,
        REMOVED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Change {
        others = List.copyOf(others);
    }
}
