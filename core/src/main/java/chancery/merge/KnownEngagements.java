package chancery.merge;

import java.util.List;

/// The reports and groups that are already known, as far as merging needs to see them. The ledger
/// and the cluster job implement it.
public interface KnownEngagements {

    /// A report with the group it is in now.
    ///
    /// @param stem key of the report that its group is named after
    record Known(ToldReport report, String stem) {}

    /// The known reports that share a block with the given reach and whose days meet it, given
    /// `anchored` or not. May return too many, never too few; in no particular order. Evidence may
    /// be missing from the reports.
    ///
    /// @param reach where to look; its own `anchored` does not matter
    List<Known> near(Reach reach, boolean anchored);

    /// All reports of the group of that stem; empty if there is none. Evidence may be missing.
    List<ToldReport> group(String stem);
}
