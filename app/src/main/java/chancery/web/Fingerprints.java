package chancery.web;

import chancery.ledger.Ledger;
import chancery.ledger.Mark;
import java.util.Optional;

/// The fingerprint of the ledger as it is now, made again only after a change: at a hundred
/// thousand engagements that takes a while.
final class Fingerprints {

    private final Ledger ledger;
    private String known = "";
    private Optional<Mark> made = Optional.empty();

    Fingerprints(Ledger ledger) {
        this.ledger = ledger;
    }

    synchronized String now() {
        Mark now = ledger.mark();
        if (made.filter(now::equals).isEmpty()) {
            known = ledger.fingerprint();
            made = Optional.of(now);
        }
        return known;
    }
}
