package chancery.ledger;

import java.util.List;

/// What taking in one document did.
///
/// @param isNew false where the ledger had this content already; then nothing changed
public record Ingested(String document, boolean isNew, List<Change> changes) {

    public Ingested {
        changes = List.copyOf(changes);
    }
}
