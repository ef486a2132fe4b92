package chancery.ledger;

import chancery.reference.Edtf;
import chancery.trace.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Something promised at an engagement that is to be done later.
///
/// @param id `C-` and sixteen digits, made of the report that tells it and its words
/// @param engagement where it was made
/// @param made the day of that engagement
/// @param by who is bound
/// @param to the other sides
/// @param closedBy the engagement whose report fulfils or drops it; empty while it is open
public record Commitment(
        String id,
        String engagement,
        Optional<Edtf> made,
        List<String> by,
        List<String> to,
        String text,
        Optional<String> topic,
        Optional<Edtf> due,
        State status,
        List<Evidence> evidence,
        Optional<String> closedBy) {

    /// How a commitment stands.
    public enum State {
        OPEN,
        FULFILLED,
        DROPPED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Commitment {
        by = List.copyOf(by);
        to = List.copyOf(to);
        evidence = List.copyOf(evidence);
    }
}
