package chancery.merge;

import chancery.reference.Edtf;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The engagements that are already known, as far as merging needs to see them. The ledger and the
/// cluster job implement it.
public interface KnownEngagements {

    /// The reports that may tell the same engagement: those that share at least one of the states,
    /// are of a kind that can be one with it, and whose dates may be the same. May return too many,
    /// never too few; in no particular order.
    List<ToldReport> candidates(Collection<String> states, Optional<Edtf> date);
}
