package chancery.identify;

import chancery.detect.TimeExpression;
import java.time.LocalDate;
import java.util.Optional;

/// stub
public final class TimeResolver {
    public Optional<ResolvedTime> resolve(
            TimeExpression e, Optional<LocalDate> anchor, Direction d) {
        return Optional.empty();
    }
}
