package chancery.brief;

import chancery.ledger.Channel;
import chancery.ledger.Commitment;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import java.util.List;

/// What stands between two sides, wherever the ledger keeps it.
interface Standing {

    List<Commitment> commitments(String one, String other);

    List<Channel> channels(String one, String other);

    static Standing in(Ledger ledger) {
        return new Standing() {
            @Override
            public List<Commitment> commitments(String one, String other) {
                return ledger.commitments(Query.parse("parties:%s,%s".formatted(one, other)));
            }

            @Override
            public List<Channel> channels(String one, String other) {
                return ledger.channels(List.of(one, other));
            }
        };
    }
}
