package chancery.interpret;

import chancery.trace.Span;
import java.util.Optional;

/// How far an engagement has come, and the words that say so.
///
/// @param rule id of the rule, for explanations
record Told(Status status, Span span, String rule) {

    /// What a rule of this stage tells.
    static Optional<Told> of(Status status, Span span, String rule) {
        return Optional.of(new Told(status, span, "status." + rule));
    }

    /// Called off or put off.
    boolean isOff() {
        return status == Status.CANCELLED || status == Status.POSTPONED;
    }
}
