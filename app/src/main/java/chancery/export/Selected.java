package chancery.export;

import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import java.util.function.Consumer;

/// Hands over the engagements that a query finds: all of them in the order of their ids, a
/// selection in the order of days.
final class Selected {

    private Selected() {}

    static void each(Ledger ledger, Query query, Consumer<Entry> reader) {
        if (query.equals(Query.all())) {
            ledger.eachEngagement(reader);
        } else {
            ledger.engagements(query).forEach(reader);
        }
    }
}
