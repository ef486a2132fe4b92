package chancery.ledger;

import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.reference.Level;
import java.time.YearMonth;
import java.util.Optional;

/// How many engagements of one kind, status and level there were in a month.
///
/// @param month the middle of what the date may mean; empty for those without a date
/// @param level of the highest party
public record MonthCount(
        Optional<YearMonth> month,
        Kind kind,
        Status status,
        Optional<Level> level,
        int engagements) {}
