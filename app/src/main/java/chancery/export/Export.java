package chancery.export;

import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import java.util.function.Consumer;

/// What is to be exported: which engagements of which ledger, and how their cells are written.
///
/// @param asked the query in words, for titles and citations
/// @param raw whether CSV cells stay as they are, also those that a spreadsheet would run
/// @param reciprocal whether each dyadic row is also written with its sides exchanged
/// @param fingerprint of the whole ledger, which tells the state that the export was made from
public record Export(
        Ledger ledger,
        Query query,
        String asked,
        Table table,
        boolean raw,
        boolean reciprocal,
        String fingerprint) {

    public static Export of(Ledger ledger, String asked, Table table) {
        return new Export(
                ledger, Query.parse(asked), asked, table, false, false, ledger.fingerprint());
    }

    Export with(Table other) {
        return new Export(ledger, query, asked, other, raw, reciprocal, fingerprint);
    }

    /// Hands over the engagements in a fixed order.
    void each(Consumer<Entry> reader) {
        Selected.each(ledger, query, reader);
    }

    /// What the export shows, in a few words.
    String title() {
        return asked.isBlank()
                ? "Diplomatic engagements"
                : "Diplomatic engagements: " + asked.strip();
    }
}
