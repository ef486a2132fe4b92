package chancery.ledger;

import chancery.acquire.DropReason;
import chancery.interpret.Kind;
import chancery.interpret.Status;
import java.util.Map;

/// How much is in a ledger. Maps are in a fixed order.
public record Counts(
        long documents,
        long articles,
        long copies,
        long reports,
        long engagements,
        long rejected,
        long corrections,
        Map<Kind, Long> byKind,
        Map<Status, Long> byStatus,
        Map<DropReason, Long> dropped) {}
