package chancery.detect;

import chancery.detect.TimeExpression.Role;
import java.util.Optional;

/// One way in which news says when. Looks at the words from one place on, never back over what was
/// read, so that finding is linear in the sentence.
@FunctionalInterface
interface TimePattern {

    /// @param end the word after the last
    record Found(int end, Role role, TimeValue value) {

        static Optional<Found> when(int end, TimeValue value) {
            return Optional.of(new Found(end, Role.WHEN, value));
        }

        static Optional<Found> of(int end, Role role, TimeValue value) {
            return Optional.of(new Found(end, role, value));
        }

        Found as(Role other) {
            return new Found(end, other, value);
        }
    }

    Optional<Found> at(TimeWords words, int i);
}
