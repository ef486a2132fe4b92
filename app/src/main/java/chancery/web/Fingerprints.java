package chancery.web;

import chancery.ledger.Ledger;

/// The fingerprint of the ledger as it is now, made again only after a change: at a hundred
/// thousand engagements that takes a while.
final class Fingerprints {

    private final Ledger ledger;
    private String known = "";
    private long version = -1;
    private int corrections = -1;

    Fingerprints(Ledger ledger) {
        this.ledger = ledger;
    }

    synchronized String now() {
        long changed = ledger.version();
        int inForce = (int) ledger.corrections().stream().filter(one -> !one.undone()).count();
        if (changed != version || inForce != corrections) {
            known = ledger.fingerprint();
            version = changed;
            corrections = inForce;
        }
        return known;
    }
}
