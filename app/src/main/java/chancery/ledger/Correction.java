package chancery.ledger;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A signed statement that overrules what was read. Kept apart from machine output; evidence is
/// never altered.
///
/// @param number its place among all corrections, from 1; `undo` names it
/// @param target the id it was made for, as given; it resolves like any id
/// @param slot what is set, for a fix: `date`, `status`, `kind`, `place`, `topics`
/// @param value the new value for a fix; the other id for a join; the documents that leave for a
///   split
/// @param why the reason given
/// @param source the document or address given as its ground
/// @param by who signed
public record Correction(
        long number,
        Instant at,
        Verb verb,
        String target,
        String slot,
        String value,
        String why,
        Optional<String> source,
        String by,
        boolean undone) {

    /// What a correction does.
    public enum Verb {
        FIX,
        JOIN,
        SPLIT,
        REJECT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
